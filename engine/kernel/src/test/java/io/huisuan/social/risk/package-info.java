/** How suspicious customers are. */
@NullMarked
package io.huisuan.social.risk;

import org.jspecify.annotations.NullMarked;
