package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.referral.RewardCoupon.State;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives the coupons of rewards that were granted, and takes back those of rewards that were taken
 * back. Each is one transaction with the customer's wallet, so that a coupon is given once, however
 * often somebody crashes or tries.
 */
public final class PrizeCoupons {

    private static final String CLIENT = "referral";

    private final InstantSource now;
    private final Wallets wallets;
    private final Templates templates;
    private final RewardCouponMapper coupons;
    private final Telling telling;

    /**
     * @param wallets of the same customers' names as the rewards
     */
    public PrizeCoupons(
            Database database, InstantSource now, Wallets wallets, Templates templates) {
        this.now = now;
        this.wallets = wallets;
        this.templates = templates;
        coupons = database.mapper(RewardCouponMapper.class, new KeyedHashType());
        telling = new Telling(database);
    }

    /**
     * Gives and takes back what is due.
     *
     * @param most of each, 1 to 1,000
     */
    public void settle(int most) {
        coupons.toDo(State.DUE, most).forEach(this::give);
        coupons.toDo(State.TAKE_BACK, most).forEach(this::takeBack);
    }

    /** The coupons of these rewards, by reward. */
    public Map<String, List<RewardCoupon>> of(List<String> rewards) {
        return rewards.isEmpty()
                ? Map.of()
                : coupons.of(rewards).stream().collect(Collectors.groupingBy(RewardCoupon::reward));
    }

    private void give(RewardCoupon coupon) {
        Optional<Template> template = templates.find(coupon.template());
        if (template.isEmpty()) {
            become(coupon, State.FAILED, null, "UNKNOWN_TEMPLATE");
            return;
        }
        Request request = request("coupon", coupon);
        String id = wallets.granted(request, 1).getFirst();
        Answer answer =
                wallets.grant(
                        request,
                        template.get(),
                        coupon.receiver(),
                        () -> requireDone(coupon, State.GIVEN, id));
        switch (answer) {
            case Answer.Done _, Answer.Busy _ -> {}
            case Answer.Refused(Reason reason, _, _) -> {
                switch (reason) {
                    case SOLD_OUT, COUPON_STOPPED, NOT_CLAIMABLE ->
                            become(coupon, State.FAILED, null, reason.name());
                    default -> postpone(coupon);
                }
            }
        }
    }

    private void takeBack(RewardCoupon coupon) {
        String id = Optional.ofNullable(coupon.coupon()).orElseThrow();
        Answer answer =
                wallets.revoke(
                        request("coupon-back", coupon),
                        id,
                        coupon.campaign(),
                        "\"the reward was taken back\"",
                        () -> requireDone(coupon, State.REVOKED, id));
        switch (answer) {
            case Answer.Done _, Answer.Busy _ -> {}
            case Answer.Refused _ -> taken(coupon, id);
        }
    }

    /** Somebody else has it: an order, for now or for ever, or who revoked it before. */
    private void taken(RewardCoupon coupon, String id) {
        switch (wallets.find(id).map(Coupon::state).orElse(Coupon.State.REVOKED)) {
            case USED -> become(coupon, State.KEPT, id, "USED");
            case REVOKED -> become(coupon, State.REVOKED, id, null);
            case AVAILABLE, LOCKED, EXPIRED, NOT_YET -> postpone(coupon);
        }
    }

    /** In the transaction of the wallet. */
    private void requireDone(RewardCoupon coupon, State to, String id) {
        if (!become(coupon, to, id, null)) {
            throw new Declined(Reason.CANCELLED, coupon.reward());
        }
    }

    private boolean become(
            RewardCoupon coupon, State to, @Nullable String id, @Nullable String why) {
        Instant at = now.instant();
        boolean isNew =
                coupons.advance(coupon.reward(), coupon.number(), coupon.state(), to, id, why, at)
                        == 1;
        if (isNew) {
            telling.coupon(coupon, to, id, why, at);
        }
        return isNew;
    }

    private void postpone(RewardCoupon coupon) {
        int _ = coupons.postpone(coupon.reward(), coupon.number(), coupon.state(), now.instant());
    }

    private static Request request(String route, RewardCoupon coupon) {
        String key = coupon.reward() + "/" + coupon.number();
        return Request.saying(CLIENT, route, key, key + "/" + coupon.template());
    }
}
