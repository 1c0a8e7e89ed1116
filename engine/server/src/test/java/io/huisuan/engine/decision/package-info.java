@NullMarked
package io.huisuan.engine.decision;

import org.jspecify.annotations.NullMarked;
