@NullMarked
package io.huisuan.engine.problem;

import org.jspecify.annotations.NullMarked;
