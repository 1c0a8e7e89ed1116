/** What must not be lost: the decisions, as they were made. Imports store. */
@NullMarked
package io.huisuan.ledger;

import org.jspecify.annotations.NullMarked;
