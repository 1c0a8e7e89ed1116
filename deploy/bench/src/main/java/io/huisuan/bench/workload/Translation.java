package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Percent;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.RoundTarget;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The workload in the terms of this product. */
public final class Translation {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final Schedule ALWAYS =
            new Schedule(ZoneOffset.UTC, Optional.empty(), Optional.empty());

    /** Discounts are rounded down, and stages settle one after the other. */
    public static final Policy POLICY =
            Policy.DEFAULT
                    .with(Combination.STAGEWISE)
                    .with(Rounding.DOWN)
                    .with(RoundTarget.DISCOUNT);

    private Translation() {}

    /** The promotions as forms of this product hold them. */
    public static List<Promotion> promotions(List<Promo> promotions) {
        return promotions.stream().map(Translation::promotion).toList();
    }

    private static Promotion promotion(Promo promo) {
        return switch (promo) {
            case OfLine line ->
                    promotion(line, "line", Condition.ALWAYS, Stage.ITEM, target(line), List.of());
            case OfOrder order ->
                    promotion(
                            order,
                            "order",
                            when(order),
                            Stage.ORDER,
                            Target.EVERYTHING,
                            from(order.minSubtotal()));
        };
    }

    private static Promotion promotion(
            Promo promo,
            String group,
            Condition when,
            Stage stage,
            Target target,
            List<Threshold> thresholds) {
        String id = promo.id().toLowerCase(Locale.ROOT);
        var stacking = new Stacking(0, group, Selection.BEST, Exclusive.NO, Set.of(), false);
        var offer = new Offer(stage, target, thresholds, effect(promo, stage));
        return new Promotion(
                id,
                "bench",
                new Text(id, id),
                CNY,
                ALWAYS,
                stacking,
                when,
                new Form("CUSTOM", List.of(offer)));
    }

    private static Effect effect(Promo promo, Stage stage) {
        boolean isOfLine = stage == Stage.ITEM;
        return switch (promo.off()) {
            case Percent(int basisPoints) ->
                    new PercentOff(basisPoints, Effect.NO_CAP, isOfLine ? Per.LINE : Per.ORDER);
            case Amount(long each) ->
                    new AmountOff(each, isOfLine ? Split.PER_UNIT : Split.BY_AMOUNT);
        };
    }

    private static Target target(OfLine line) {
        Set<String> only = Set.of(line.value());
        Set<String> any = Set.of();
        return new Target.Lines(
                switch (line.trait()) {
                    case SKU -> new LineFilter(only, any, any, any, any, any, any);
                    case BRAND -> new LineFilter(any, any, any, only, any, any, any);
                    case CATEGORY -> new LineFilter(any, any, any, any, only, any, any);
                });
    }

    private static Condition when(OfOrder order) {
        var all = new ArrayList<Condition>();
        addTo(all, TextField.TAG, order.tag());
        addTo(all, TextField.TIER, order.tier());
        addTo(all, TextField.CODE, order.coupon());
        return new AllOf(all);
    }

    private static void addTo(List<Condition> all, TextField field, String value) {
        if (!value.isEmpty()) {
            all.add(new TextIn(field, Set.of(value)));
        }
    }

    private static List<Threshold> from(long amount) {
        return amount == 0
                ? List.of()
                : List.of(new Threshold(Measure.AMOUNT, Basis.RUNNING, amount, Target.EVERYTHING));
    }

    /** The basket as checkout would send it. */
    public static Cart cart(Basket basket) {
        var customer =
                new Customer(
                        basket.customer(),
                        basket.tier(),
                        basket.tags(),
                        Optional.empty(),
                        0,
                        "",
                        0);
        return new Cart(
                basket.id(),
                CNY,
                NOON,
                "",
                "",
                customer,
                basket.coupons(),
                basket.lines().stream().map(Translation::line).toList(),
                List.of(),
                "",
                Map.of());
    }

    private static Line line(Item item) {
        return new Line(
                item.id(),
                item.sku(),
                "",
                "",
                item.brand(),
                List.of(item.category()),
                Set.of(),
                item.qty(),
                item.price(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                Map.of());
    }

    /**
     * What a quote says in the terms of the workload: what comes off the order is told apart from
     * what comes off lines by its stage.
     */
    public static Cost cost(Quote quote) {
        long order = 0;
        Map<String, Long> ofLines = new HashMap<>();
        for (var outcome : quote.outcomes()) {
            if (outcome instanceof Applied applied) {
                if (applied.proposal().offer().stage() == Stage.ORDER) {
                    order += applied.amount();
                } else {
                    applied.shares()
                            .forEach(share -> ofLines.merge(share.of(), share.amount(), Long::sum));
                }
            }
        }
        return new Cost(
                quote.lines().stream()
                        .map(QuotedLine::lineId)
                        .map(id -> ofLines.getOrDefault(id, 0L))
                        .toList(),
                order,
                quote.total());
    }
}
