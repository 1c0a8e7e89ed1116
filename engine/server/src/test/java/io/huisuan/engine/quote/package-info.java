@NullMarked
package io.huisuan.engine.quote;

import org.jspecify.annotations.NullMarked;
