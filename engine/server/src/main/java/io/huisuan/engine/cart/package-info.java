/**
 * Carts between calls: stored with a version in Redis, changed only by who saw that version.
 * Imports the kernel, the codec, the way to Redis and problems.
 */
@NullMarked
package io.huisuan.engine.cart;

import org.jspecify.annotations.NullMarked;
