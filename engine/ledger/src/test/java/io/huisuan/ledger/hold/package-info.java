/** How holds behave: on books in memory, on a real MariaDB, and under a simulator. */
@NullMarked
package io.huisuan.ledger.hold;

import org.jspecify.annotations.NullMarked;
