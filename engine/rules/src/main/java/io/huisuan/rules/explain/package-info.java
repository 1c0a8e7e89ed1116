/**
 * What a customer is told beside the price: what became of each code, what a little more would
 * save, and the arithmetic. Imports the kernel and what promotions say.
 */
@NullMarked
package io.huisuan.rules.explain;

import org.jspecify.annotations.NullMarked;
