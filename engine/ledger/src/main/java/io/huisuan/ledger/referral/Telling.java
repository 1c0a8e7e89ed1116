package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.social.referral.Verdict;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What others are told of referrals, in the transaction of what has happened. All that concerns an
 * invitee is told in order. People are named as the ledger names them.
 */
final class Telling {

    private final Outbox outbox;

    Telling(Database database) {
        outbox = new Outbox(database);
    }

    void bound(Referral referral) {
        tell(
                referral.invitee().hex() + ":BOUND",
                referral.invitee(),
                "referral.bound",
                referral.boundAt(),
                referral.campaign(),
                "{\"promotion\":\"%s\",\"invitee\":\"%s\",\"inviter\":\"%s\",\"risk\":%d}"
                        .formatted(
                                referral.promotion(),
                                referral.invitee(),
                                referral.inviter(),
                                referral.risk()));
    }

    /** The inviter has not brought the customer after all. */
    void revoked(Referral referral, Instant at) {
        tell(
                referral.invitee().hex() + ":REVOKED",
                referral.invitee(),
                "referral.revoked",
                at,
                referral.campaign(),
                "{\"promotion\":\"%s\",\"invitee\":\"%s\",\"inviter\":\"%s\"}"
                        .formatted(referral.promotion(), referral.invitee(), referral.inviter()));
    }

    /** Once for each reason, however often somebody tries; whoever tries holds the invitee. */
    void rejected(Binding.Wish wish, Verdict verdict, Instant at) {
        String id = "%s:%s:%s".formatted(wish.invitee(), wish.inviter(), verdict);
        if (outbox.find(id).isEmpty()) {
            tell(
                    id,
                    wish.invitee(),
                    "referral.rejected",
                    at,
                    wish.terms().campaign(),
                    "{\"promotion\":\"%s\",\"invitee\":\"%s\",\"inviter\":\"%s\",\"reason\":\"%s\"}"
                            .formatted(
                                    wish.terms().promotion(),
                                    wish.invitee(),
                                    wish.inviter(),
                                    verdict));
        }
    }

    /**
     * A reward is in a state that it was not in before.
     *
     * @param debt what its receiver owes now, minor units
     */
    void reward(Earned reward, Instant at, long debt) {
        tell(
                reward.id() + ":" + reward.state(),
                reward.invitee(),
                reward.state().event(),
                at,
                reward.campaign(),
                ("{\"reward\":\"%s\",\"promotion\":\"%s\",\"milestone\":\"%s\",\"side\":\"%s\","
                                + "\"level\":%d,\"receiver\":\"%s\",\"invitee\":\"%s\","
                                + "\"prize\":%s,\"value\":%d,\"currency\":\"%s\","
                                + "\"reason\":%s,\"debt\":%d}")
                        .formatted(
                                reward.id(),
                                reward.promotion(),
                                reward.milestone(),
                                reward.side(),
                                reward.level(),
                                reward.receiver(),
                                reward.invitee(),
                                reward.prize(),
                                reward.value(),
                                reward.currency(),
                                quoted(reward.why()),
                                debt));
    }

    /** A coupon of a reward was given or not, or taken back or not. */
    void coupon(
            RewardCoupon coupon,
            RewardCoupon.State state,
            @Nullable String id,
            @Nullable String why,
            Instant at) {
        tell(
                "%s:%d:%s".formatted(coupon.reward(), coupon.number(), state),
                coupon.invitee(),
                "reward.coupon",
                at,
                coupon.campaign(),
                ("{\"reward\":\"%s\",\"receiver\":\"%s\",\"template\":\"%s\",\"coupon\":%s,"
                                + "\"state\":\"%s\",\"reason\":%s}")
                        .formatted(
                                coupon.reward(),
                                coupon.receiver(),
                                coupon.template(),
                                quoted(id),
                                state,
                                quoted(why)));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private void tell(
            String id,
            KeyedHash invitee,
            String type,
            Instant at,
            String campaign,
            String payload) {
        outbox.announce(
                List.of(
                        new Event(
                                id,
                                "referral/" + invitee.hex(),
                                type,
                                at,
                                List.of(campaign),
                                payload)));
    }
}
