@NullMarked
package io.huisuan.engine.order;

import org.jspecify.annotations.NullMarked;
