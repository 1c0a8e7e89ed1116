/** Coupons in the hands of customers. */
@NullMarked
package io.huisuan.ledger.coupon;

import org.jspecify.annotations.NullMarked;
