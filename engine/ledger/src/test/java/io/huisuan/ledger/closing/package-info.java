/** What becomes of what is open when its promotion goes. */
@NullMarked
package io.huisuan.ledger.closing;

import org.jspecify.annotations.NullMarked;
