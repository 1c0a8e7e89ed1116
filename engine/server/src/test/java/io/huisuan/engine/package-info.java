@NullMarked
package io.huisuan.engine;

import org.jspecify.annotations.NullMarked;
