/**
 * Scarce things held for orders, used when paid, given back: the state machine, without a database.
 * Imports outbox for what it announces, and nothing else of ours.
 */
@NullMarked
package io.huisuan.ledger.hold;

import org.jspecify.annotations.NullMarked;
