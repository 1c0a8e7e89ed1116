package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.laws.Choices;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.pricing.Policy.RoundTarget;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Any cart with any proposals: small, so that much meets, with now and then a huge price. */
record Deal(Cart cart, List<Proposal> proposals, Policy policy, Availability availability) {

    Quote quote() {
        return Pricing.quote(cart, proposals, policy, availability);
    }

    /** What another cart gets from the same proposals. */
    Quote quoteOf(Cart other) {
        return Pricing.quote(other, proposals, policy, availability);
    }

    @Override
    public String toString() {
        var text = new StringJoiner("\n  ");
        cart.lines().forEach(line -> text.add(line.toString()));
        cart.shipping().forEach(fee -> text.add(fee.toString()));
        proposals.forEach(proposal -> text.add(proposal.toString()));
        return text.add(policy.toString()).add(availability.toString()).toString();
    }

    static Deal any(Choices choices) {
        long price = choices.among(20L, 1_000L, 100_000L);
        long largest = choices.onceIn(50) ? Line.MAX_PRICE : price;
        Cart cart = cart(choices, largest);
        return new Deal(
                cart,
                choices.listOf(1, 8, c -> proposal(c, price)),
                policy(choices, largest),
                left(choices, price));
    }

    /** Now and then there is only so much of some. */
    private static Availability left(Choices choices, long price) {
        var left = new TreeMap<String, Left>();
        if (choices.onceIn(4)) {
            for (int i = 0; i < 3; i++) {
                if (choices.onceIn(2)) {
                    left.put("p" + i, someLeft(choices, price));
                }
            }
        }
        return new Availability(left, pools(choices, price));
    }

    /** Now and then some draw from the same. */
    private static List<Pool> pools(Choices choices, long price) {
        return choices.onceIn(4) ? choices.listOf(1, 2, some -> pool(some, price)) : List.of();
    }

    private static Pool pool(Choices choices, long price) {
        Set<String> members =
                IntStream.range(0, 4)
                        .filter(_ -> choices.onceIn(2))
                        .mapToObj(i -> "p" + i)
                        .collect(Collectors.toSet());
        return new Pool("pool", members, atLeastSome(choices, price));
    }

    private static Left someLeft(Choices choices, long price) {
        return choices.onceIn(5)
                ? new Left.None(choices.among(LimitReason.values()))
                : atLeastSome(choices, price);
    }

    private static Left.Some atLeastSome(Choices choices, long price) {
        return new Left.Some(
                choices.onceIn(2) ? Left.NO_LIMIT : 1 + choices.upTo(4),
                choices.onceIn(3) ? Left.NO_LIMIT : 1 + choices.upTo(2 * price),
                choices.onceIn(2));
    }

    /** One that has much to choose and nothing exclusive, with enough nodes for every choice. */
    static Deal rivals(Choices choices) {
        long price = choices.among(20L, 1_000L, 100_000L);
        return new Deal(
                cart(choices, price),
                choices.listOf(1, 6, c -> rival(c, price)),
                policy(choices, price).with(Combination.JOINT).withNodeBudget(100_000),
                left(choices, price));
    }

    /** Rivals on lines, then order discounts and coupons with thresholds, some not together. */
    static Deal coupons(Choices choices) {
        long price = choices.among(50L, 5_000L);
        return new Deal(
                cart(choices, price),
                choices.listOf(2, 7, c -> coupon(c, price)),
                Policy.DEFAULT
                        .with(choices.among(Rounding.values()))
                        .with(choices.among(PercentBase.values()))
                        .withNodeBudget(100_000),
                left(choices, price));
    }

    /** Any, of goods with taxes. */
    static Deal taxed(Choices choices) {
        Deal any = any(choices);
        List<Line> lines =
                any.cart.lines().stream()
                        .map(
                                line ->
                                        line.withTaxRate(
                                                choices.among(0, 6_00, 13_00, Line.MAX_TAX_RATE)))
                        .toList();
        return new Deal(
                any.cart.withLines(lines),
                any.proposals,
                any.policy.with(choices.among(Tax.values())),
                any.availability);
    }

    /** The same where there is enough of everything. */
    Deal unlimited() {
        return new Deal(cart, proposals, policy, Availability.EVERYTHING);
    }

    /** The same of goods without taxes. */
    Deal untaxed() {
        List<Line> lines = cart.lines().stream().map(line -> line.withTaxRate(0)).toList();
        return new Deal(cart.withLines(lines), proposals, policy, availability);
    }

    private static Proposal coupon(Choices choices, long price) {
        Stage stage = choices.among(Stage.ITEM, Stage.ORDER, Stage.SHOP_COUPON);
        boolean isItem = stage == Stage.ITEM;
        String promotion = "p" + choices.upTo(9);
        return new Proposal(
                promotion,
                0,
                new Offer(
                        stage,
                        isItem ? new Target.TheseLines(lineIds(choices)) : Target.EVERYTHING,
                        isItem ? List.of() : List.of(running(choices, price)),
                        isItem || choices.onceIn(2)
                                ? new PercentOff(
                                        100 * (1 + choices.upTo(60)),
                                        Effect.NO_CAP,
                                        isItem ? Per.LINE : Per.ORDER)
                                : new AmountOff(choices.upTo(price), Split.BY_AMOUNT)),
                new Stacking(
                        choices.upTo(2),
                        stage.name(),
                        Stacking.Selection.BEST,
                        Exclusive.NO,
                        choices.onceIn(6) ? Set.of(Stage.ITEM.name()) : Set.of(),
                        false),
                new Text(promotion, promotion));
    }

    private static Threshold running(Choices choices, long price) {
        return new Threshold(
                Measure.AMOUNT, Basis.RUNNING, choices.upTo(8 * price), Target.EVERYTHING);
    }

    Deal withNodes(long nodes) {
        return new Deal(cart, proposals, policy.withNodeBudget(nodes), availability);
    }

    /** Every group gives to the best, and everybody is in one. */
    Deal allBest() {
        return new Deal(cart, proposals.stream().map(Deal::best).toList(), policy, availability);
    }

    private static Proposal best(Proposal one) {
        Stacking stacking = one.stacking();
        return new Proposal(
                one.promotion(),
                one.number(),
                one.offer(),
                new Stacking(
                        stacking.priority(),
                        stacking.group().isEmpty() ? "g" : stacking.group(),
                        Stacking.Selection.BEST,
                        Exclusive.NO,
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()),
                one.reason());
    }

    /** Another for what somebody wants already, in the same group and stage. */
    static Proposal rivalOf(Proposal one, Choices choices) {
        return new Proposal(
                "newcomer",
                0,
                new Offer(
                        one.offer().stage(),
                        one.offer().target(),
                        List.of(),
                        AnyEffect.any(choices, 1_000)),
                one.stacking(),
                new Text("", ""));
    }

    private static Proposal rival(Choices choices, long price) {
        Proposal any = proposal(choices, price);
        Stacking stacking = any.stacking();
        return new Proposal(
                any.promotion(),
                any.number(),
                any.offer(),
                new Stacking(
                        stacking.priority(),
                        choices.among("g", "h", ""),
                        choices.onceIn(10) ? Stacking.Selection.FIRST : Stacking.Selection.BEST,
                        Exclusive.NO,
                        stacking.notWith(),
                        stacking.combinableWith(),
                        stacking.skipDiscounted(),
                        stacking.maxUnits()),
                any.reason());
    }

    private static Cart cart(Choices choices, long price) {
        int lines = choices.upTo(4);
        int fees = choices.among(1, 0, 2);
        return Carts.cart(
                IntStream.range(0, lines).mapToObj(i -> line(choices, i, price)).toList(),
                IntStream.range(0, fees)
                        .mapToObj(i -> new Shipping("method" + i, choices.upTo(price)))
                        .toList(),
                choices.upTo(1_000));
    }

    private static Line line(Choices choices, int number, long price) {
        return Carts.line(
                "line" + number,
                choices.onceIn(20) ? Line.MAX_QTY : 1 + choices.upTo(6),
                choices.upTo(price),
                choices.onceIn(2) ? Set.of("red") : Set.of(),
                maybe(choices, price),
                maybe(choices, price));
    }

    private static OptionalLong maybe(Choices choices, long price) {
        return choices.onceIn(4) ? OptionalLong.of(choices.upTo(price)) : OptionalLong.empty();
    }

    private static Policy policy(Choices choices, long price) {
        Policy house =
                Policy.DEFAULT
                        .with(choices.among(Rounding.values()))
                        .with(choices.among(RoundTarget.values()))
                        .with(choices.among(Combination.values()))
                        .with(choices.among(PercentBase.values()));
        Policy hurried = choices.onceIn(10) ? house.withNodeBudget(choices.upTo(4)) : house;
        return switch (choices.upTo(11)) {
            case 9 -> hurried.withMostOff(choices.upTo(Policy.WHOLE));
            case 10 -> hurried.withCoversCost(true);
            case 6, 7, 8 -> hurried.withMinimumPayable(choices.upTo(price));
            default -> hurried;
        };
    }

    private static Proposal proposal(Choices choices, long price) {
        String promotion = "p" + choices.upTo(5);
        return new Proposal(
                promotion,
                choices.upTo(1),
                offer(choices, price),
                stacking(choices),
                new Text(promotion, promotion));
    }

    private static Stacking stacking(Choices choices) {
        return new Stacking(
                choices.among(0, 1, -1),
                choices.among("", "g", "h"),
                choices.among(Stacking.Selection.values()),
                choices.onceIn(8) ? choices.among(Exclusive.values()) : Exclusive.NO,
                choices.onceIn(8) ? Set.of("g") : Set.of(),
                choices.onceIn(12) ? Set.of("h") : Set.of(),
                choices.onceIn(8),
                choices.onceIn(8) ? 1 + choices.upTo(5) : Stacking.NO_LIMIT);
    }

    private static Offer offer(Choices choices, long price) {
        return new Offer(
                choices.among(Stage.values()),
                target(choices),
                choices.onceIn(4) ? List.of(threshold(choices, price)) : List.of(),
                AnyEffect.any(choices, price));
    }

    private static Target target(Choices choices) {
        return switch (choices.upTo(5)) {
            case 1 -> new Target.Lines(AnyEffect.RED);
            case 2 -> new Target.TheseLines(lineIds(choices));
            case 3 ->
                    new Target.Units(
                            choices.among(Pick.values()), 1 + choices.upTo(3), LineFilter.ANY);
            case 4 ->
                    new Target.Units(
                            choices.among(Pick.values()), 1 + choices.upTo(9), AnyEffect.RED);
            case 5 -> new Target.ShippingFees(choices.onceIn(2) ? Set.of("method0") : Set.of());
            default -> Target.EVERYTHING;
        };
    }

    private static Set<String> lineIds(Choices choices) {
        return IntStream.range(0, 4)
                .filter(_ -> choices.onceIn(2))
                .mapToObj(i -> "line" + i)
                .collect(Collectors.toSet());
    }

    private static Threshold threshold(Choices choices, long price) {
        Measure measure = choices.among(Measure.values());
        return new Threshold(
                measure,
                choices.among(Basis.values()),
                AnyEffect.atLeast(choices, measure, price),
                target(choices));
    }
}
