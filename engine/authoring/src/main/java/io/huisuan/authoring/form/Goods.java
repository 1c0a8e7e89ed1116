package io.huisuan.authoring.form;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold.Measure;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Units of one price that just reach a tier: what two tiers are compared for.
 *
 * @param lines how many lines of the cart they are
 * @param amount of all units together, minor units
 */
record Goods(long units, long lines, long amount) {
    private static final long MOST_UNITS = (long) Cart.MAX_LINES * Line.MAX_QTY;
    private static final List<Long> COMMON_UNITS = List.of(1L, 2L, 3L, 5L, 10L);
    private static final List<Long> COMMON_PRICES =
            List.of(100L, 200L, 50L, 500L, 20L, 1000L, 10L, 2000L, 5L, 1L);
    private static final List<Long> MAJOR = List.of(1L, 10L, 100L, 1_000L, 10_000L);

    /**
     * All that matter to compare two effects: in between, the difference of what they give changes
     * evenly. The most common come first.
     *
     * @param atLeast what they just reach, ≥ 1
     */
    static Stream<Goods> reaching(
            Measure measure, long atLeast, Single one, Single other, Currency currency) {
        return switch (measure) {
            case AMOUNT -> {
                LongStream turns =
                        turns(one, other, 1)
                                .filter(price -> price > 0)
                                .map(price -> atLeast / price);
                yield among(COMMON_UNITS.stream(), turns, Math.min(atLeast, MOST_UNITS))
                        .flatMap(units -> inLines(units, atLeast));
            }
            case COUNT -> {
                long major = MAJOR.get(currency.getDefaultFractionDigits());
                long most = Math.min(Line.MAX_PRICE, Long.MAX_VALUE / atLeast);
                LongStream turns = turns(one, other, atLeast);
                yield among(COMMON_PRICES.stream().map(price -> price * major), turns, most)
                        .flatMap(price -> inLines(atLeast, price * atLeast));
            }
        };
    }

    private static LongStream turns(Single one, Single other, long units) {
        return Stream.concat(Gain.turns(one, units), Gain.turns(other, units)).mapToLong(n -> n);
    }

    private static Stream<Long> among(Stream<Long> common, LongStream turns, long most) {
        return Stream.of(
                        common.mapToLong(n -> n),
                        turns.flatMap(at -> LongStream.of(at, at + 1)),
                        LongStream.of(1, most))
                .flatMap(LongStream::boxed)
                .filter(n -> n >= 1 && n <= most)
                .distinct();
    }

    /** As one line, and each unit in its own. */
    private static Stream<Goods> inLines(long units, long amount) {
        return LongStream.of(1, Math.min(units, Cart.MAX_LINES))
                .distinct()
                .mapToObj(lines -> new Goods(units, lines, amount));
    }

    /** As many for a little less, which just miss the tier. */
    Goods cheaper() {
        return new Goods(units, lines, amount - 1);
    }

    Text said(Currency currency) {
        String money = new Money(amount, currency).label();
        return new Text(
                units + " 件共 " + money + " 的商品",
                units + (units == 1 ? " unit for " : " units for ") + money);
    }
}
