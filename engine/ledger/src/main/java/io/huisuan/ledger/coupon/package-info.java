/**
 * Coupons in the hands of customers: what a code or coupon that somebody brings is good for, and
 * how customers come by coupons. Imports code, hold, key, mysql and store.
 */
@NullMarked
package io.huisuan.ledger.coupon;

import org.jspecify.annotations.NullMarked;
