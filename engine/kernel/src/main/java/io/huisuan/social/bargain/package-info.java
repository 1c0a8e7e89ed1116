/**
 * How friends cut a price down: what each cut is, what becomes of a bargain, and how to see that
 * nobody cheated. Imports money, cart and promotion.
 */
@NullMarked
package io.huisuan.social.bargain;

import org.jspecify.annotations.NullMarked;
