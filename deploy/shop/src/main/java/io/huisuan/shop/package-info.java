/**
 * A demo shop, and how a shop uses the engine: it knows goods, prices and customers, holds the API
 * key, and asks the engine's public API for everything else. Begin with {@code Checkout}. Imports
 * the JDK and JSON, and nothing of the engine.
 */
@NullMarked
package io.huisuan.shop;

import org.jspecify.annotations.NullMarked;
