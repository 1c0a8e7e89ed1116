@NullMarked
package io.huisuan.engine.shelf;

import org.jspecify.annotations.NullMarked;
