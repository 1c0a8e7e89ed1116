/** Finds the few promotions that a cart may earn among many. Imports the kernel. */
@NullMarked
package io.huisuan.rules.index;

import org.jspecify.annotations.NullMarked;
