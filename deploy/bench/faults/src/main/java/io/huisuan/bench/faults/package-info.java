/**
 * Shows that what is scarce is never oversold and never lost: real processes, customers who order,
 * and faults from a seed; afterwards the books and the customers' own notes are compared. The whole
 * story is {@link io.huisuan.bench.faults.Run}.
 */
@NullMarked
package io.huisuan.bench.faults;

import org.jspecify.annotations.NullMarked;
