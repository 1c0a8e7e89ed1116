/**
 * What campaigns may give, set by people while they run: budgets by period and split, how evenly
 * they are spent, and when they run out. Imports hold, key, outbox and store.
 */
@NullMarked
package io.huisuan.ledger.budget;

import org.jspecify.annotations.NullMarked;
