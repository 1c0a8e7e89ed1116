/**
 * Who brought whom, and what they get for it: codes, visits, bindings, the orders of invitees, and
 * rewards with their accounts, coupons and what they take of budgets. Imports the kernel's
 * referrals, budget, code, coupon, hold, key, outbox, risk and store.
 */
@NullMarked
package io.huisuan.ledger.referral;

import org.jspecify.annotations.NullMarked;
