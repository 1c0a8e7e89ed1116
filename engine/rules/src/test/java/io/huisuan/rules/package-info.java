@NullMarked
package io.huisuan.rules;

import org.jspecify.annotations.NullMarked;
