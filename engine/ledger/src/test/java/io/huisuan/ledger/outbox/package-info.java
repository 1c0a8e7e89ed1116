/** How events leave, on a real MariaDB. */
@NullMarked
package io.huisuan.ledger.outbox;

import org.jspecify.annotations.NullMarked;
