@NullMarked
package io.huisuan.rules.drl;

import org.jspecify.annotations.NullMarked;
