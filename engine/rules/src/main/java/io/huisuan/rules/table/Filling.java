package io.huisuan.rules.table;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Word;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.Cash;
import io.huisuan.promotion.Grant.Coupon;
import io.huisuan.promotion.Grant.GrantBadge;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.Points;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Remark;
import io.huisuan.rules.table.Shape.Kind;
import io.huisuan.rules.table.Shape.Unit;

/** Effects with a cell's number or name in place of their own. */
final class Filling {
    private static final Shape PRICE = new Shape(Kind.WHOLE, Unit.MONEY, 0, Line.MAX_PRICE);
    private static final Shape SHARE =
            new Shape(Kind.WHOLE, Unit.BASIS_POINTS, 1, PercentOff.WHOLE);

    private Filling() {}

    /** What of the effect a cell may replace. */
    static Shape shape(Effect effect) {
        return switch (effect) {
            case PercentOff _, BuyXGetY _, PointsDeduct _ -> SHARE;
            case AmountOff _ -> new Shape(Kind.WHOLE, Unit.MONEY, 1, Line.MAX_PRICE);
            case UnitPrice _, BundlePrice _ -> PRICE;
            case BundleOff(_, var off, _) -> shape(off);
            case PointsEarn _, GrantChance _ ->
                    new Shape(Kind.WHOLE, Unit.COUNT, 1, Grant.MAX_COUNT);
            case PointsTimes _ -> new Shape(Kind.WHOLE, Unit.BASIS_POINTS, 10_001, 1_000_000);
            case FreeGift _, Swap _, GrantCoupon _, GrantBadge _ -> Shape.plain(Kind.WORD);
            case Reward(_, var prize) -> shape(prize);
            case FreeShipping _, Tiered _, Remark _ -> Shape.plain(Kind.GIVEN);
        };
    }

    private static Shape shape(Prize prize) {
        return switch (prize) {
            case Points _ -> new Shape(Kind.WHOLE, Unit.COUNT, 1, Grant.MAX_COUNT);
            case Cash _ -> new Shape(Kind.WHOLE, Unit.MONEY, 1, Line.MAX_PRICE);
            case Coupon _ -> Shape.plain(Kind.WORD);
        };
    }

    /** The effect with what the cell says; as it is when the cell says no more than that. */
    static Effect with(Effect effect, Cell cell) {
        return switch (cell) {
            case Whole(long value) -> with(effect, value);
            case Word(var value) -> with(effect, value);
            case Cell.Given _,
                    Cell.Blank _,
                    Cell.Any _,
                    Cell.None _,
                    Cell.Words _,
                    Cell.Range _,
                    Cell.At _ ->
                    effect;
        };
    }

    private static Effect with(Effect effect, long value) {
        return switch (effect) {
            case Reduction reduction -> with(reduction, value);
            case BundlePrice(var parts, _, int limit) -> new BundlePrice(parts, value, limit);
            case BundleOff(var parts, var off, int limit) ->
                    new BundleOff(parts, with(off, value), limit);
            case BuyXGetY(var of, int buy, int get, _, int limit, int free, boolean too) ->
                    new BuyXGetY(of, buy, get, Math.toIntExact(value), limit, free, too);
            case PointsDeduct(long points, long amount, _) ->
                    new PointsDeduct(points, amount, Math.toIntExact(value));
            case PointsEarn(_, long per) -> new PointsEarn(value, per);
            case PointsTimes _ -> new PointsTimes(Math.toIntExact(value));
            case GrantChance(var lottery, _) -> new GrantChance(lottery, value);
            case Reward(var to, var prize) -> new Reward(to, with(prize, value));
            case FreeGift _,
                    Swap _,
                    GrantCoupon _,
                    GrantBadge _,
                    FreeShipping _,
                    Tiered _,
                    Remark _ ->
                    effect;
        };
    }

    private static Prize with(Prize prize, long value) {
        return switch (prize) {
            case Points _ -> new Points(value);
            case Cash _ -> new Cash(value);
            case Coupon _ -> prize;
        };
    }

    private static Reduction with(Reduction reduction, long value) {
        return switch (reduction) {
            case PercentOff(_, long cap, var per) ->
                    new PercentOff(Math.toIntExact(value), cap, per);
            case AmountOff(_, var split) -> new AmountOff(value, split);
            case UnitPrice _ -> new UnitPrice(value);
        };
    }

    private static Effect with(Effect effect, String value) {
        return switch (effect) {
            case FreeGift(_, int qty, long worth) -> new FreeGift(value, qty, worth);
            case Swap(_, int qty, long worth) -> new Swap(value, qty, worth);
            case GrantCoupon(_, long count) -> new GrantCoupon(value, count);
            case GrantBadge _ -> new GrantBadge(value);
            case Reward(var to, Coupon _) -> new Reward(to, new Coupon(value));
            case Reduction _,
                    BundlePrice _,
                    BundleOff _,
                    BuyXGetY _,
                    PointsDeduct _,
                    PointsEarn _,
                    PointsTimes _,
                    GrantChance _,
                    FreeShipping _,
                    Tiered _,
                    Reward _,
                    Remark _ ->
                    effect;
        };
    }
}
