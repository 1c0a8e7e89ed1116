/** Codes and coupons, over HTTP. */
@NullMarked
package io.huisuan.engine.coupon;

import org.jspecify.annotations.NullMarked;
