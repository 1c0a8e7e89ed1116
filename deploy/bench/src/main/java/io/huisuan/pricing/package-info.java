/** Looks at the kernel's search from inside, as a test would. */
@NullMarked
package io.huisuan.pricing;

import org.jspecify.annotations.NullMarked;
