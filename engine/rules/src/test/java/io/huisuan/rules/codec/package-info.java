@NullMarked
package io.huisuan.rules.codec;

import org.jspecify.annotations.NullMarked;
