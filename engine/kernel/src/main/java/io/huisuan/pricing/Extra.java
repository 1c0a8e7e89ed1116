package io.huisuan.pricing;

import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Text;

/** What a promotion gives or says besides a price, by the id of the promotion. */
public sealed interface Extra permits Quote.Gift, Extra.Beside {

    String promotion();

    /** What the customer saves by it, minor units; what comes after payment counts for nothing. */
    default long worth() {
        return 0;
    }

    /** All but gifts. */
    sealed interface Beside extends Extra {}

    /**
     * Units of a line that are delivered as other goods, at the price that the line says.
     *
     * @param units how many of the line's
     * @param sku what is delivered instead
     * @param qty how many of it, for all units together
     * @param value what one of it is worth
     * @param worth what all of it is worth more than the units cost
     */
    record Swapped(
            String promotion, String line, int units, String sku, long qty, long value, long worth)
            implements Beside {}

    /** Points that pay {@code amount}, once the order is placed. */
    record PointsSpent(String promotion, long points, long amount) implements Beside {}

    /** Points that are earned by paying. */
    record PointsEarned(String promotion, long points) implements Beside {}

    /** Something that the ledger gives after payment. */
    record Granted(String promotion, Grant grant) implements Beside {}

    /** An entered code that does not count. */
    record CodeRefused(String promotion, String code, Text reason) implements Beside {}

    /** Words for the customer or for checkout. */
    record Said(String promotion, Remark remark) implements Beside {}
}
