/** Coupons and their codes, over HTTP. */
@NullMarked
package io.huisuan.admin.coupon;

import org.jspecify.annotations.NullMarked;
