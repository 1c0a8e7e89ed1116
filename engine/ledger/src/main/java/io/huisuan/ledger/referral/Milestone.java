package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Play;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an invitee has reached.
 *
 * @param order that reached it, paid; none when it was no order
 */
record Milestone(Terms terms, Referral referral, Optional<InviteeOrder> order, Instant at) {

    /** A reward for it, which waits. */
    Earned earned(String id, Earning earning, KeyedHash receiver) {
        Play.Referral play = terms.play();
        return new Earned(
                id,
                terms.promotion(),
                terms.campaign(),
                terms.release(),
                referral.invitee(),
                earning.side(),
                earning.level(),
                earning.milestone(),
                receiver,
                order.map(InviteeOrder::hold).orElse(null),
                order.map(InviteeOrder::net).orElse(0L),
                earning.prize(),
                terms.currency().getCurrencyCode(),
                earning.value(),
                play.leastNet(),
                play.perDay(),
                play.perMonth(),
                terms.zone().getId(),
                play.window().toSeconds(),
                terms.isSuspicious(Math.max(earning.risk(), referral.risk())),
                Reasons.text(List.of(referral.reasons()), earning.reasons().toArray(String[]::new)),
                Earned.State.PENDING,
                null,
                at,
                dueAt(play),
                null,
                at,
                null,
                null,
                earning.money(),
                earning.takesBudget() ? Earned.Funding.WANTED : Earned.Funding.NONE);
    }

    /** Without an order the window begins at once, else when the order was received. */
    private @Nullable Instant dueAt(Play.Referral play) {
        if (order.isEmpty()) {
            return at.plus(play.window());
        }
        Instant received = order.get().receivedAt();
        return received == null ? null : received.plus(play.window());
    }
}
