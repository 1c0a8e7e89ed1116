package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.money.Rounding;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;

/** How much effects give: compared with others of their kind, and with what they ask for. */
final class Generosity {

    private static final int NEARLY_ALL = 90;

    private Generosity() {}

    /** A warning where an amount off is nearly all that is asked for. */
    static Optional<Finding> nearlyAll(long off, long atLeast, String pointer) {
        long percent = Rounding.DOWN.share(off, 100, Math.max(1, atLeast));
        return percent < NEARLY_ALL
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "generous",
                                pointer,
                                "减免达到门槛的 " + percent + "%，请确认",
                                "it takes off "
                                        + percent
                                        + "% of what it asks for; is that meant?"));
    }

    /** A warning where a percentage is nearly all. */
    static Optional<Finding> nearlyAll(int basisPoints, String pointer) {
        String off = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
        return basisPoints < NEARLY_ALL * 100
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "generous",
                                pointer,
                                "减 " + off + "%：几乎免费，请确认",
                                off + "% off is nearly everything; is that meant?"));
    }

    /** What costs less than one of the currency is nearly free. */
    static long whole(Currency currency) {
        return BigInteger.TEN.pow(currency.getDefaultFractionDigits()).longValue();
    }

    /** Whether it surely gives less, on whatever cart; never, when the two can't be compared. */
    static boolean isLess(Single one, Single other) {
        return switch (one) {
            case PercentOff(int off, long cap, var per) ->
                    other instanceof PercentOff(int more, long higher, var same)
                            && same == per
                            && off <= more
                            && cap <= higher;
            case AmountOff(long off, var split) ->
                    other instanceof AmountOff(long more, var same) && same == split && off < more;
            case UnitPrice(long price) -> other instanceof UnitPrice(long lower) && price > lower;
            case FreeGift(String sku, int qty, _) ->
                    other instanceof FreeGift(String same, int more, _)
                            && same.equals(sku)
                            && qty < more;
            case PointsEarn(long points, long per) ->
                    other instanceof PointsEarn(long more, long same)
                            && same == per
                            && points < more;
            case GrantCoupon(String coupon, long count) ->
                    other instanceof GrantCoupon(String same, long more)
                            && same.equals(coupon)
                            && count < more;
            case GrantChance(String lottery, long count) ->
                    other instanceof GrantChance(String same, long more)
                            && same.equals(lottery)
                            && count < more;
            case PointsTimes(int times) -> other instanceof PointsTimes(int more) && times < more;
            case Single _ -> false;
        };
    }
}
