package io.huisuan.authoring.form;

import io.huisuan.cart.Cart;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an effect gives for some goods, where that depends on nothing else.
 *
 * @param amount minor units or points, before rounding
 */
record Gain(Kind kind, BigDecimal amount) {

    /** Gains of one kind can be compared; what a gift is worth is what its author says. */
    enum Kind {
        MONEY,
        GIFT,
        POINTS;

        boolean comparesWith(Kind other) {
            return (this == POINTS) == (other == POINTS);
        }
    }

    static Optional<Kind> kind(Single effect) {
        return switch (effect) {
            case PercentOff _, AmountOff _, UnitPrice _ -> Optional.of(Kind.MONEY);
            case FreeGift(_, _, long value) when value > 0 -> Optional.of(Kind.GIFT);
            case PointsEarn _ -> Optional.of(Kind.POINTS);
            case Single _ -> Optional.empty();
        };
    }

    /** Of an effect that has a kind. */
    static Gain of(Single effect, Goods goods) {
        return new Gain(kind(effect).orElseThrow(), amount(effect, goods));
    }

    private static BigDecimal amount(Single effect, Goods goods) {
        long all = goods.amount();
        return switch (effect) {
            case PercentOff(int off, long cap, _) ->
                    BigDecimal.valueOf(all)
                            .multiply(BigDecimal.valueOf(off, 4))
                            .min(BigDecimal.valueOf(cap));
            case AmountOff(long off, var split) -> {
                long times =
                        switch (split) {
                            case PER_UNIT -> goods.units();
                            case PER_LINE -> goods.lines();
                            case BY_AMOUNT, BY_QUANTITY -> 1;
                        };
                yield BigDecimal.valueOf(Math.min(all, Effect.product(off, times)));
            }
            case UnitPrice(long price) ->
                    BigDecimal.valueOf(Math.max(0, all - Effect.product(price, goods.units())));
            case FreeGift(_, int qty, long value) -> BigDecimal.valueOf(Effect.product(value, qty));
            case PointsEarn(long points, long per) ->
                    per == PointsEarn.FLAT
                            ? BigDecimal.valueOf(points)
                            : BigDecimal.valueOf(points)
                                    .multiply(BigDecimal.valueOf(all))
                                    .divide(BigDecimal.valueOf(per), MathContext.DECIMAL128);
            case Single other -> throw new IllegalArgumentException("no gain of " + other);
        };
    }

    /** At which prices of a unit it begins or ceases to give more, of so many units. */
    static Stream<Long> turns(Single effect, long units) {
        return switch (effect) {
            case PercentOff(int off, long cap, _) when cap != Effect.NO_CAP ->
                    Stream.of(
                            BigDecimal.valueOf(cap)
                                    .divide(BigDecimal.valueOf(off, 4), RoundingMode.DOWN)
                                    .divide(BigDecimal.valueOf(units), RoundingMode.DOWN)
                                    .longValue());
            case AmountOff(long off, _) ->
                    Stream.of(off, off / units, Effect.product(off, Cart.MAX_LINES) / units);
            case UnitPrice(long price) -> Stream.of(price);
            case Single _ -> Stream.empty();
        };
    }

    boolean isLessThan(Gain other) {
        return amount.compareTo(other.amount) < 0;
    }

    Text said(Currency currency) {
        long whole = amount.setScale(0, RoundingMode.DOWN).longValue();
        String money = new Money(whole, currency).label();
        return switch (kind) {
            case MONEY -> new Text("减 " + money, money + " off");
            case GIFT -> new Text("送价值 " + money + " 的赠品", "a gift worth " + money);
            case POINTS ->
                    new Text("送 " + whole + " 积分", whole + (whole == 1 ? " point" : " points"));
        };
    }
}
