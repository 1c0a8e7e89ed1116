/**
 * Customers who bring customers: codes and bindings for shops, and what paid orders of invitees
 * earn. Imports the ledger's referrals, orders, the shelf and decisions.
 */
@NullMarked
package io.huisuan.engine.referral;

import org.jspecify.annotations.NullMarked;
