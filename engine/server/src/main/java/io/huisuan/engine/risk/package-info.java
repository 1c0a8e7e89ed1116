/** What shops have seen of customers, and how suspicious that is. Imports the ledger's risk. */
@NullMarked
package io.huisuan.engine.risk;

import org.jspecify.annotations.NullMarked;
