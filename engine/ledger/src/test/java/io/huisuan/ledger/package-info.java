/** How the ledger behaves, on a real MariaDB. */
@NullMarked
package io.huisuan.ledger;

import org.jspecify.annotations.NullMarked;
