@NullMarked
package io.huisuan.engine.flash;

import org.jspecify.annotations.NullMarked;
