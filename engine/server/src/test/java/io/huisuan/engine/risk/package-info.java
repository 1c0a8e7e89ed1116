/** How suspicious customers are over HTTP. */
@NullMarked
package io.huisuan.engine.risk;

import org.jspecify.annotations.NullMarked;
