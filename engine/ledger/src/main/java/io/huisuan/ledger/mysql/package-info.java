/** The books on MySQL and MariaDB. Imports hold, outbox and store. */
@NullMarked
package io.huisuan.ledger.mysql;

import org.jspecify.annotations.NullMarked;
