/**
 * What checkout asks for: a priced cart. Imports carts, the shelf and the decision log; the whole
 * story is {@link io.huisuan.engine.quote.Quoting}.
 */
@NullMarked
package io.huisuan.engine.quote;

import org.jspecify.annotations.NullMarked;
