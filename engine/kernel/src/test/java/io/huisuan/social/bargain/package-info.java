/** How friends cut a price down. */
@NullMarked
package io.huisuan.social.bargain;

import org.jspecify.annotations.NullMarked;
