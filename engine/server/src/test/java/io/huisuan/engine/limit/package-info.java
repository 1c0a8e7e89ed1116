@NullMarked
package io.huisuan.engine.limit;

import org.jspecify.annotations.NullMarked;
