/**
 * Which decision an order rests on, and what came back of it: rows that are written with the hold's
 * own. Imports hold and store.
 */
@NullMarked
package io.huisuan.ledger.order;

import org.jspecify.annotations.NullMarked;
