/**
 * What is left of promotions that have limits, and what an order claims of them. Imports the kernel
 * and the ledger.
 */
@NullMarked
package io.huisuan.engine.limit;

import org.jspecify.annotations.NullMarked;
