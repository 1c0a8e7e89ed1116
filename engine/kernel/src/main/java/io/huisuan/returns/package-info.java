/** What comes back when goods come back, from what was recorded. Imports pricing and all below. */
@NullMarked
package io.huisuan.returns;

import org.jspecify.annotations.NullMarked;
