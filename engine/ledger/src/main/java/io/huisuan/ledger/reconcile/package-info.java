/**
 * Keeps the books true without anybody asking: gives back what was not paid, and looks for
 * contradictions. Imports hold, mysql and store.
 */
@NullMarked
package io.huisuan.ledger.reconcile;

import org.jspecify.annotations.NullMarked;
