package io.huisuan.authoring.analysis;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.rules.table.RowRule;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many of some goods somebody would buy to get what a row gives. */
final class Quantities {
    private static final int MOST = 5;

    private Quantities() {}

    /** So many that the row matches, and then so many that each of its thresholds is reached. */
    static LongStream of(RowRule rule, Line line, Cart example) {
        long least = least(line, example);
        LongStream reaching =
                rule.offers().stream()
                        .flatMap(Quantities::reached)
                        .mapToLong(threshold -> reaching(threshold, line));
        return LongStream.concat(LongStream.of(least), reaching)
                .filter(qty -> qty >= least && qty <= Line.MAX_QTY)
                .distinct()
                .sorted()
                .limit(MOST);
    }

    private static Stream<Threshold> reached(Offer offer) {
        Stream<Threshold> tiers =
                offer.effect() instanceof Tiered(var measure, var basis, var of, _)
                        ? of.stream()
                                .map(
                                        tier ->
                                                new Threshold(
                                                        measure,
                                                        basis,
                                                        tier.atLeast(),
                                                        Target.EVERYTHING))
                        : Stream.empty();
        return Stream.concat(offer.thresholds().stream(), tiers);
    }

    private static long reaching(Threshold threshold, Line line) {
        return switch (threshold.measure()) {
            case COUNT -> threshold.atLeast();
            case AMOUNT ->
                    line.unitPrice() == 0
                            ? Long.MAX_VALUE
                            : Math.ceilDiv(threshold.atLeast(), line.unitPrice());
        };
    }

    private static long least(Line line, Cart example) {
        long forTotal =
                line.unitPrice() == 0 ? 1 : Math.ceilDiv(example.listTotal(), line.unitPrice());
        boolean isAnyTotal = example.listTotal() == Example.SOME_PRICE * example.units();
        return Math.max(example.units(), isAnyTotal ? 1 : forTotal);
    }
}
