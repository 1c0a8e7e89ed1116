package io.huisuan.admin.budget;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What people let a campaign do while it runs.
 *
 * @param stopped nothing is taken for it any more, whatever a quote says
 * @param honoursLate whether orders that are paid after they expired may go into overdrafts
 * @param reason why it was stopped or goes on; empty when nobody has said
 * @param budget the one that stopped it when it was used up; absent when that was a person
 * @param by who said so last; absent when nobody has, or a budget stopped it
 * @param at since when it is so, where that is known
 */
record GateView(
        String campaign,
        boolean stopped,
        boolean honoursLate,
        String reason,
        @Nullable String budget,
        @Nullable String by,
        @Nullable Instant at) {}
