@NullMarked
package io.huisuan.engine.redis;

import org.jspecify.annotations.NullMarked;
