package io.huisuan.rules.explain;

import io.huisuan.pricing.Quote.Gift;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold.Measure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something that a cart would earn with a little more in it (凑单).
 *
 * @param missing what to add: goods of so many minor units at their price, or so many units
 * @param of which goods count
 * @param saves what the customer then saves more than now, minor units; gifts at their value; empty
 *     when nobody knows what the goods to add cost
 * @param onShipping whether that comes off shipping fees alone
 * @param gifts what comes then and does not now
 */
public record NearMiss(
        String promotion,
        Text name,
        Measure measure,
        long missing,
        LineFilter of,
        OptionalLong saves,
        boolean onShipping,
        List<Gift> gifts) {

    /** Who saves most first; among equals what is nearer, then by promotion. */
    static final Comparator<NearMiss> BEST_FIRST =
            Comparator.comparingLong((NearMiss miss) -> miss.saves().orElse(-1))
                    .reversed()
                    .thenComparing(NearMiss::measure)
                    .thenComparingLong(NearMiss::missing)
                    .thenComparing(NearMiss::promotion);

    public NearMiss {
        gifts = List.copyOf(gifts);
    }
}
