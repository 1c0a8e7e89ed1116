/** Asking the ledger while somebody waits at the checkout. */
@NullMarked
package io.huisuan.engine.patience;

import org.jspecify.annotations.NullMarked;
