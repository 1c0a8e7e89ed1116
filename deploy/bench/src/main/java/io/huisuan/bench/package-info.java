/** Measures the running product from outside, over HTTP. Imports nothing of the product. */
@NullMarked
package io.huisuan.bench;

import org.jspecify.annotations.NullMarked;
