package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;

/**
 * The house rules of pricing, as data: the same cart legitimately costs 23.34 or 23.36.
 *
 * @param target whether the discounted price or the discount is rounded
 * @param nodeBudget after how many nodes a search for the best combination ends, 0 to {@link
 *     #MAX_NODES}
 * @param percentBase whether percentages are of the running amount or of the list amount
 * @param minimumPayable the least that the goods cost after promotions, minor units, ≥ 0
 * @param mostOff how much of the goods' price all discounts may take together, 0 to 10_000 basis
 *     points
 * @param coversCost whether the goods together never cost less than they cost the shop; a line
 *     without a {@code unitCost} counts for nothing
 * @param onReturn what a return does to what was given
 * @param couponBack whether a cancelled order gives its coupon back
 * @param tax whether prices include their tax
 */
public record Policy(
        Rounding rounding,
        RoundTarget target,
        Combination combination,
        long nodeBudget,
        PercentBase percentBase,
        long minimumPayable,
        int mostOff,
        boolean coversCost,
        OnReturn onReturn,
        boolean couponBack,
        Tax tax) {

    /** A search of more nodes takes longer than a customer waits. */
    public static final long MAX_NODES = 1_000_000;

    /** All of the price, in basis points. */
    public static final int WHOLE = 10_000;

    public static final Policy DEFAULT =
            new Policy(
                    Rounding.HALF_UP,
                    RoundTarget.PRICE,
                    Combination.JOINT,
                    2_000,
                    PercentBase.RUNNING,
                    0,
                    WHOLE,
                    false,
                    OnReturn.CLAW_BACK,
                    true,
                    Tax.INCLUDED);

    public Policy {
        within("nodeBudget", nodeBudget, MAX_NODES);
        within("minimumPayable", minimumPayable, Long.MAX_VALUE);
        within("mostOff", mostOff, WHOLE);
    }

    private static void within(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " is 0 to " + most + ", not " + value);
        }
    }

    public Policy with(Rounding other) {
        return new Policy(
                other,
                target,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy with(RoundTarget other) {
        return new Policy(
                rounding,
                other,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy with(Combination other) {
        return new Policy(
                rounding,
                target,
                other,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy with(PercentBase other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                other,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy with(OnReturn other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                other,
                couponBack,
                tax);
    }

    public Policy withNodeBudget(long other) {
        return new Policy(
                rounding,
                target,
                combination,
                other,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy withMinimumPayable(long other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                percentBase,
                other,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy withMostOff(int other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                other,
                coversCost,
                onReturn,
                couponBack,
                tax);
    }

    public Policy withCoversCost(boolean other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                other,
                onReturn,
                couponBack,
                tax);
    }

    public Policy with(Tax other) {
        return new Policy(
                rounding,
                target,
                combination,
                nodeBudget,
                percentBase,
                minimumPayable,
                mostOff,
                coversCost,
                onReturn,
                couponBack,
                other);
    }

    /** The tax of what a line costs; each line is rounded by itself. */
    long tax(Line line, long payable) {
        return line.taxRate() == 0 ? 0 : tax.of(payable, line.taxRate(), rounding);
    }

    /** Whether it limits all discounts together, so that each matters to every other. */
    boolean limitsTheWhole() {
        return minimumPayable > 0 || mostOff < WHOLE || coversCost;
    }

    /** The least that the goods of a cart cost. */
    long least(Cart cart) {
        long most = Rounding.DOWN.share(cart.listTotal(), mostOff, WHOLE);
        long least = Math.max(minimumPayable, cart.listTotal() - most);
        return coversCost ? Math.max(least, cost(cart)) : least;
    }

    private static long cost(Cart cart) {
        return cart.lines().stream()
                .mapToLong(line -> line.unitCost().orElse(0) * line.qty())
                .sum();
    }

    /** What a return does to discounts that rested on the goods that come back. */
    public enum OnReturn {
        /** Nothing: what was given stays given. */
        KEEP,
        /** What is kept is priced again as a cart of its own. */
        RE_EVALUATE,
        /** What a threshold gave for the goods that are kept is withheld once it is missed. */
        CLAW_BACK
    }

    public enum RoundTarget {
        PRICE,
        DISCOUNT
    }

    /** How far ahead rivals look. */
    public enum Combination {
        /** The best legal combination over the whole cart. */
        JOINT,
        /** Each stage is settled before the next. */
        STAGEWISE
    }

    public enum PercentBase {
        RUNNING,
        ORIGINAL
    }
}
