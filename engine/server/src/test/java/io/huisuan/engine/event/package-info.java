@NullMarked
package io.huisuan.engine.event;

import org.jspecify.annotations.NullMarked;
