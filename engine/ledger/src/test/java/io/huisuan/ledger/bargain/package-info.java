/** Bargains as they go on, on a real MariaDB. */
@NullMarked
package io.huisuan.ledger.bargain;

import org.jspecify.annotations.NullMarked;
