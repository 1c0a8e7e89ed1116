/**
 * Bargains as they go on: who started one, who helped, what it came to, who bought it, and what
 * owners get of whose bargain nothing is left. Imports hold, key, outbox, code, coupon, store and
 * the kernel's bargain.
 */
@NullMarked
package io.huisuan.ledger.bargain;

import org.jspecify.annotations.NullMarked;
