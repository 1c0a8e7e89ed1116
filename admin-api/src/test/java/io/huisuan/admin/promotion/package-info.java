/** Promotions as marketers find them, seen over HTTP. */
@NullMarked
package io.huisuan.admin.promotion;

import org.jspecify.annotations.NullMarked;
