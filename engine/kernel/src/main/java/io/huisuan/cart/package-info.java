/** The facts that a decision may depend on. Imports money. */
@NullMarked
package io.huisuan.cart;

import org.jspecify.annotations.NullMarked;
