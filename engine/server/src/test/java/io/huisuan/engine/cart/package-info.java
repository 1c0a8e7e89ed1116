@NullMarked
package io.huisuan.engine.cart;

import org.jspecify.annotations.NullMarked;
