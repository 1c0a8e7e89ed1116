/**
 * Codes and coupons at checkout: what those that a customer brings are good for, what an order
 * takes of them, and how customers come by coupons. Imports the kernel, rules and the ledger.
 */
@NullMarked
package io.huisuan.engine.coupon;

import org.jspecify.annotations.NullMarked;
