package io.huisuan.ledger.outbox;

import java.util.List;

/**
 * What others can be told: every type that an {@link Event} can have, as docs/webhooks.md lists
 * them.
 */
public final class EventTypes {

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    "order.reserved",
                    "order.paid",
                    "order.cancelled",
                    "order.expired",
                    "order.returned",
                    "campaign.exhausted",
                    "coupon.claimed",
                    "coupon.granted",
                    "coupon.redeemed",
                    "coupon.revoked",
                    "group.opened",
                    "group.member-paid",
                    "group.member-left",
                    "group.held",
                    "group.completed",
                    "group.failed",
                    "group.refund-due",
                    "bargain.started",
                    "bargain.helped",
                    "bargain.succeeded",
                    "bargain.failed",
                    "bargain.expired",
                    "bargain.ordered",
                    "bargain.released",
                    "bargain.finished",
                    "bargain.compensated",
                    "referral.bound",
                    "referral.rejected",
                    "referral.revoked",
                    "reward.pending",
                    "reward.held",
                    "reward.granted",
                    "reward.cancelled",
                    "reward.clawed-back",
                    "reward.coupon",
                    "reward.funded",
                    "reward.returned",
                    "webhook.test");

    private EventTypes() {}
}
