/**
 * Bargains as they go on: who started one, who helped, what it came to and who bought it. Imports
 * hold, key, outbox, store and the kernel's bargain.
 */
@NullMarked
package io.huisuan.ledger.bargain;

import org.jspecify.annotations.NullMarked;
