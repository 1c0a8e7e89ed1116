/** The workload {@code promo-workload/1}: promotions, carts and what they cost, for any engine. */
@NullMarked
package io.huisuan.bench.workload;

import org.jspecify.annotations.NullMarked;
