/**
 * What customers do together, and what people of the shop do about it: groups, bargains, referrals
 * and their rewards. Imports problem, ledger, repo and store.
 */
@NullMarked
package io.huisuan.admin.play;

import org.jspecify.annotations.NullMarked;
