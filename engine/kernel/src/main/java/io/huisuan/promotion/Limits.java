package io.huisuan.promotion;

/**
 * How much of a promotion there is, over all orders. Where nothing limits, it is {@link #NO_LIMIT}.
 *
 * @param uses orders that it may be given to, 1 to {@link #MOST}
 * @param usesPerCustomer orders of one customer, 1 to {@link #MOST}; whoever is not known gets
 *     nothing then
 * @param units that it may discount, 1 to {@link #MOST}; each of its offers counts by itself
 * @param unitsPerCustomer units that one customer may get of it, over all orders, 1 to {@link
 *     #MOST}; whoever is not known gets nothing then
 * @param budget what it may take off, in minor units of its currency, 1 to {@link #MOST}
 * @param partial whether an order gets what is left when the budget is short; else it gets nothing
 */
public record Limits(
        long uses,
        long usesPerCustomer,
        long units,
        long unitsPerCustomer,
        long budget,
        boolean partial) {

    /** The largest limit: 10^15. */
    public static final long MOST = 1_000_000_000_000_000L;

    public static final long NO_LIMIT = Long.MAX_VALUE;

    public static final Limits NONE =
            new Limits(NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, false);

    public Limits {
        require("uses", uses);
        require("usesPerCustomer", usesPerCustomer);
        require("units", units);
        require("unitsPerCustomer", unitsPerCustomer);
        require("budget", budget);
    }

    private static void require(String name, long limit) {
        if (limit != NO_LIMIT) {
            Effect.within(1, name, limit, MOST);
        }
    }

    /** Whether a customer may have only so much of it, so that somebody has to be known. */
    public boolean arePersonal() {
        return usesPerCustomer != NO_LIMIT || unitsPerCustomer != NO_LIMIT;
    }

    /** Whether nothing is limited. */
    public boolean areNone() {
        return uses == NO_LIMIT
                && usesPerCustomer == NO_LIMIT
                && units == NO_LIMIT
                && unitsPerCustomer == NO_LIMIT
                && budget == NO_LIMIT;
    }
}
