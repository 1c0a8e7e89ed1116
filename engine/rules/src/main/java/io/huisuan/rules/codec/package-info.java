/**
 * The JSON of carts, promotions and quotes: one strict reading, one canonical writing. Imports the
 * kernel and Jackson.
 */
@NullMarked
package io.huisuan.rules.codec;

import org.jspecify.annotations.NullMarked;
