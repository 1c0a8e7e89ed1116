/** Events that leave with the transaction that caused them. Imports store. */
@NullMarked
package io.huisuan.ledger.outbox;

import org.jspecify.annotations.NullMarked;
