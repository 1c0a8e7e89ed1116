/** Amounts in minor units, rounding and shares that add up. Imports nothing but java. */
@NullMarked
package io.huisuan.money;

import org.jspecify.annotations.NullMarked;
