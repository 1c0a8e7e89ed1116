package io.huisuan.returns;

import io.huisuan.promotion.Threshold;

import java.util.List;

/**
 * What a return comes to. Amounts are minor units of the order's currency.
 *
 * @param refund what the customer gets back, ≥ 0
 * @param shipping as much of it was paid for shipping: only of an order that is off
 * @param withheld how much less that is than what was paid for the units and shipping; below 0 when
 *     something that an earlier return withheld is given back now
 * @param lines what was paid for the units, in the order's order
 * @param lost what is not reached any more by what is kept
 * @param gifts that should come back too
 * @param pointsBack points that paid, given back
 * @param pointsReversed points that were earned, taken back
 */
public record ReturnQuote(
        long refund,
        long shipping,
        long withheld,
        List<LineRefund> lines,
        List<Lost> lost,
        List<GiftDue> gifts,
        long pointsBack,
        long pointsReversed) {

    public ReturnQuote {
        lines = List.copyOf(lines);
        lost = List.copyOf(lost);
        gifts = List.copyOf(gifts);
    }

    /** The order is off: nothing is sent, so that shipping comes back, too. */
    public ReturnQuote withShipping(long paid) {
        return new ReturnQuote(
                refund + paid,
                shipping + paid,
                withheld,
                lines,
                lost,
                gifts,
                pointsBack,
                pointsReversed);
    }

    /**
     * Units of a line at the line's average.
     *
     * @param paid {@code ⌊P·(done+q)/n⌋ − ⌊P·done/n⌋}, where the n units of the line cost P with
     *     their tax
     * @param tax as much of it, by the same formula
     */
    public record LineRefund(String lineId, int units, long paid, long tax) {}

    /**
     * A threshold or tier that what is kept does not reach.
     *
     * @param actual what is kept, in the threshold's measure
     * @param given what it gave, or gave more than it gives now, for the goods that are kept; with
     *     the tax that they would have cost without it, when prices do not include it
     */
    public record Lost(
            String promotion, int number, Threshold threshold, long actual, long given) {}

    /**
     * A gift that nothing earns any more.
     *
     * @param value what is withheld as long as it does not come back, except under KEEP
     */
    public record GiftDue(String promotion, String sku, int qty, long value) {}
}
