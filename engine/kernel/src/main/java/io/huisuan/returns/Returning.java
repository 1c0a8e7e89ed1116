package io.huisuan.returns;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Extra.PointsEarned;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.returns.ReturnQuote.GiftDue;
import io.huisuan.returns.ReturnQuote.LineRefund;
import io.huisuan.returns.ReturnQuote.Lost;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a return comes to, before anything moves. A pure function of what was recorded.
 *
 * <p>What is due in all depends only on what has come back in all, and everything is due when
 * everything is back. A refund is what is due less what was refunded before: so the order of
 * returns never matters in the end, and nobody gets more or less than was paid.
 */
public final class Returning {

    private final Order order;
    private final OnReturn policy;
    private final Function<Cart, Quote> again;

    private Returning(Order order, OnReturn policy, Function<Cart, Quote> again) {
        this.order = order;
        this.policy = policy;
        this.again = again;
    }

    /**
     * Quotes a return.
     *
     * @param before what came back by earlier returns
     * @param refunded what they refunded, under the same policy
     * @param now what comes back with this one
     * @param again prices a cart under the order's release and policy; asked only to RE_EVALUATE
     * @throws IllegalArgumentException when a line is unknown or has fewer units
     */
    public static ReturnQuote quote(
            Order order,
            Returned before,
            long refunded,
            Returned now,
            OnReturn policy,
            Function<Cart, Quote> again) {
        check(order, before.and(now));
        return new Returning(order, policy, again).quote(before, refunded, before.and(now));
    }

    private static void check(Order order, Returned all) {
        all.units()
                .forEach(
                        (line, units) -> {
                            int bought = order.quoted(line).qty();
                            if (units > bought) {
                                throw new IllegalArgumentException(
                                        "of line %s %d units come back, %d were bought"
                                                .formatted(line, units, bought));
                            }
                        });
    }

    private ReturnQuote quote(Returned before, long refunded, Returned all) {
        List<LineRefund> lines =
                order.quote().lines().stream()
                        .filter(line -> all.of(line.lineId()) > before.of(line.lineId()))
                        .map(line -> refund(line, before, all))
                        .toList();
        long paid = lines.stream().mapToLong(LineRefund::paid).sum();
        long refund = Math.max(0, due(all) - refunded);
        return new ReturnQuote(
                refund,
                0,
                paid - refund,
                lines,
                lost(all),
                gifts(all),
                pointsBack(all) - pointsBack(before),
                pointsReversed(all) - pointsReversed(before));
    }

    private LineRefund refund(QuotedLine line, Returned before, Returned all) {
        int units = all.of(line.lineId()) - before.of(line.lineId());
        return new LineRefund(
                line.lineId(),
                units,
                average(line, all) - average(line, before),
                part(line.tax(), line, all) - part(line.tax(), line, before));
    }

    private long average(QuotedLine line, Returned returned) {
        return part(order.paid(line), line, returned);
    }

    private static long part(long of, QuotedLine line, Returned returned) {
        return Kept.part(of, returned.of(line.lineId()), line.qty());
    }

    private long averages(Returned returned) {
        return order.quote().lines().stream().mapToLong(line -> average(line, returned)).sum();
    }

    /** What the customer has to get back in all; nothing is withheld once nothing is kept. */
    private long due(Returned all) {
        if (order.isComplete(all)) {
            return order.paid() - withheldForGifts(all);
        }
        return switch (policy) {
            case KEEP -> averages(all);
            case CLAW_BACK ->
                    averages(all)
                            - lost(all).stream().mapToLong(Lost::given).sum()
                            - withheldForGifts(all);
            case RE_EVALUATE -> order.paid() - payable(all) - withheldForGifts(all);
        };
    }

    private long payable(Returned all) {
        Cart kept = order.without(all.units());
        return new Order(kept, again.apply(kept)).paid();
    }

    private List<Lost> lost(Returned all) {
        var kept = new Kept(order, all);
        return order.applied()
                .flatMap(each -> new Loss(each, kept, order).find().stream())
                .toList();
    }

    private long withheldForGifts(Returned all) {
        return policy == OnReturn.KEEP ? 0 : gifts(all).stream().mapToLong(GiftDue::value).sum();
    }

    /** Of promotions that have lost a threshold, or of whose goods nothing is kept. */
    private List<GiftDue> gifts(Returned all) {
        var kept = new Kept(order, all);
        List<Lost> lost = lost(all);
        return order.quote().gifts().stream()
                .filter(gift -> !all.gifts().contains(gift.promotion()))
                .filter(gift -> isDue(gift, kept, lost))
                .map(gift -> new GiftDue(gift.promotion(), gift.sku(), gift.qty(), gift.worth()))
                .toList();
    }

    private boolean isDue(Gift gift, Kept kept, List<Lost> lost) {
        return lost.stream().anyMatch(each -> each.promotion().equals(gift.promotion()))
                || order.applied()
                        .filter(each -> each.promotion().equals(gift.promotion()))
                        .map(Applied::proposal)
                        .noneMatch(
                                each ->
                                        kept.hasAny(
                                                each.offer().target(),
                                                each.stacking().skipDiscounted()));
    }

    /** In proportion to what they paid for; what paid for shipping stays. */
    private long pointsBack(Returned all) {
        var kept = new Kept(order, all);
        long points = 0;
        for (Extra extra : order.quote().extras()) {
            if (extra instanceof PointsSpent(String promotion, long spent, long amount)) {
                long back = applied(promotion, amount).mapToLong(kept::takenBack).sum();
                points += Kept.part(spent, back, amount);
            }
        }
        return points;
    }

    private Stream<Applied> applied(String promotion, long amount) {
        return order.applied()
                .filter(each -> each.promotion().equals(promotion) && each.amount() == amount)
                .limit(1);
    }

    /** In proportion to what was paid. */
    private long pointsReversed(Returned all) {
        long earned = 0;
        for (Extra extra : order.quote().extras()) {
            earned += extra instanceof PointsEarned(_, long points) ? points : 0;
        }
        return order.isComplete(all) || order.paid() == 0
                ? (order.isComplete(all) ? earned : 0)
                : Kept.part(earned, averages(all), order.paid());
    }
}
