/**
 * The way to Redis: few connections, short timeouts, and a breaker for when it is away. Imports
 * Jedis.
 */
@NullMarked
package io.huisuan.engine.redis;

import org.jspecify.annotations.NullMarked;
