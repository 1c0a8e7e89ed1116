/**
 * What decision tables mean: a row as a condition and its offers, and which rows a cart hits.
 * Imports the kernel.
 */
@NullMarked
package io.huisuan.rules.table;

import org.jspecify.annotations.NullMarked;
