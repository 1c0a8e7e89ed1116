/** Measures the kernel alone: carts and proposals from a seed, priced under JMH. */
@NullMarked
package io.huisuan.bench.kernel;

import org.jspecify.annotations.NullMarked;
