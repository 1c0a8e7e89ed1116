/**
 * What customers can play (玩法): the group-buys, bargains and referrals that run, as a shop
 * announces them. Imports shelf, limit, client, problem, and the kernel.
 */
@NullMarked
package io.huisuan.engine.activity;

import org.jspecify.annotations.NullMarked;
