/**
 * Who brought whom, and what they get for it: codes, visits, bindings, the orders of invitees, and
 * rewards with their accounts. Imports the kernel's referrals, budget, code, hold, key, outbox and
 * store.
 */
@NullMarked
package io.huisuan.ledger.referral;

import org.jspecify.annotations.NullMarked;
