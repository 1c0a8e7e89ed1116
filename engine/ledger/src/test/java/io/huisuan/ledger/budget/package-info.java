/** Budgets while campaigns run, on a real MariaDB. */
@NullMarked
package io.huisuan.ledger.budget;

import org.jspecify.annotations.NullMarked;
