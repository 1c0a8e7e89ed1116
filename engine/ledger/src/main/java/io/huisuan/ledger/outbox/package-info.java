/**
 * Events that leave with the transaction that caused them, at least once each, in order per
 * aggregate. Imports store.
 */
@NullMarked
package io.huisuan.ledger.outbox;

import org.jspecify.annotations.NullMarked;
