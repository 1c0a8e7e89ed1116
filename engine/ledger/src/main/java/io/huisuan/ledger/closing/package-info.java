/**
 * What becomes of groups and bargains that are open when their promotion goes. Imports group,
 * bargain, hold and store.
 */
@NullMarked
package io.huisuan.ledger.closing;

import org.jspecify.annotations.NullMarked;
