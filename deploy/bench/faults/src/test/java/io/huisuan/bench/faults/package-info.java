/** A short run at each build. */
@NullMarked
package io.huisuan.bench.faults;

import org.jspecify.annotations.NullMarked;
