/** Orders as the ledger remembers them, for people to look at. */
@NullMarked
package io.huisuan.admin.order;

import org.jspecify.annotations.NullMarked;
