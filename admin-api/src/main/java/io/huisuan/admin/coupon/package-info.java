/**
 * Coupons as marketers see them: templates, batches of codes and their download, and what became of
 * a code. Imports problem; the ledger keeps the coupons.
 */
@NullMarked
package io.huisuan.admin.coupon;

import org.jspecify.annotations.NullMarked;
