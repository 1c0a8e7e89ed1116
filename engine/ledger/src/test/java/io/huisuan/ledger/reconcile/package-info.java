/** How contradictions are found, on a real MariaDB. */
@NullMarked
package io.huisuan.ledger.reconcile;

import org.jspecify.annotations.NullMarked;
