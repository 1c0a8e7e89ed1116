/** Events leave for whoever wants to know, and go nowhere else. Imports the ledger. */
@NullMarked
package io.huisuan.engine.event;

import org.jspecify.annotations.NullMarked;
