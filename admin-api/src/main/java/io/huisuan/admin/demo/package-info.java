/**
 * A shop to play with: its goods, customers and carts, its people, and promotions to start from.
 * Imports account, coupon, campaign, change, client and release.
 */
@NullMarked
package io.huisuan.admin.demo;

import org.jspecify.annotations.NullMarked;
