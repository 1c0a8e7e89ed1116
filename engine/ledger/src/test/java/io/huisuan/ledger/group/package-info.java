/** Groups on a real MariaDB. */
@NullMarked
package io.huisuan.ledger.group;

import org.jspecify.annotations.NullMarked;
