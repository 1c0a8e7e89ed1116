@NullMarked
package io.huisuan.rules.explain;

import org.jspecify.annotations.NullMarked;
