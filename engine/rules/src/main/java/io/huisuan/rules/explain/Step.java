package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Shipping;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.PercentBase;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Multibuy.BundleOff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a promotion came to its part of a line or a fee: {@code before − amount = after}, and for a
 * percentage {@code raw = base · rate}, which rounding, a cap, a floor or the sharing of an order's
 * cents made {@code amount}.
 *
 * @param of a lineId or a shipping method
 * @param units how many of it the effect worked on
 * @param before what these units cost until then
 * @param amount what was taken off
 * @param percentage empty for other effects
 */
public record Step(
        String of, long units, long before, long amount, Optional<Percentage> percentage) {

    /**
     * The exact result of a percentage.
     *
     * @param rate basis points off
     * @param base what they are of: what the units cost until then, or at first, as the policy says
     * @param raw {@code base · rate}, in minor units with up to four decimals
     */
    public record Percentage(int rate, long base, BigDecimal raw) {

        /** What rounding and bounds added to the exact result; negative when they took some. */
        public BigDecimal rounding(long amount) {
            return BigDecimal.valueOf(amount).subtract(raw);
        }
    }

    public long after() {
        return before - amount;
    }

    /**
     * The steps of a promotion that applied, by line or fee.
     *
     * @param cart that was priced
     */
    public static List<Step> of(Applied applied, Policy policy, Cart cart) {
        Optional<PercentOff> percent = percent(applied);
        boolean isOriginal = policy.percentBase() == PercentBase.ORIGINAL;
        return Stream.concat(
                        applied.shares().stream()
                                .map(
                                        share ->
                                                step(
                                                        share,
                                                        percent,
                                                        isOriginal
                                                                ? original(share, cart)
                                                                : share.before())),
                        applied.fees().stream()
                                .map(
                                        fee ->
                                                step(
                                                        fee,
                                                        percent,
                                                        isOriginal
                                                                ? originalFee(fee, cart)
                                                                : fee.before())))
                .toList();
    }

    private static Step step(Share share, Optional<PercentOff> percent, long base) {
        return new Step(
                share.of(),
                share.units(),
                share.before(),
                share.amount(),
                percent.map(off -> percentage(off, base)));
    }

    private static Percentage percentage(PercentOff off, long base) {
        BigDecimal raw =
                BigDecimal.valueOf(base)
                        .multiply(BigDecimal.valueOf(off.basisPoints(), 4))
                        .stripTrailingZeros();
        return new Percentage(off.basisPoints(), base, raw);
    }

    private static long original(Share share, Cart cart) {
        return cart.lines().stream()
                .filter(line -> line.id().equals(share.of()))
                .mapToLong(line -> line.unitPrice() * share.units())
                .sum();
    }

    private static long originalFee(Share share, Cart cart) {
        return cart.shipping().stream()
                .filter(fee -> fee.method().equals(share.of()))
                .mapToLong(Shipping::fee)
                .sum();
    }

    /** The percentage that was given; of several tiers it is not known which one gave. */
    private static Optional<PercentOff> percent(Applied applied) {
        Effect effect = applied.proposal().offer().effect();
        return switch (effect) {
            case PercentOff percent -> Optional.of(percent);
            case BundleOff(_, PercentOff percent, _) -> Optional.of(percent);
            case Tiered(_, _, var tiers, _) when tiers.size() == 1 ->
                    tiers.getFirst().gives() instanceof PercentOff percent
                            ? Optional.of(percent)
                            : Optional.empty();
            case Effect _ -> Optional.empty();
        };
    }
}
