package io.huisuan.ledger.hold;

/**
 * What kind of thing is scarce. The order is the order of locks: rows that one customer touches
 * first, rows that everybody touches last.
 */
public enum Kind {
    /** Uses of a code. */
    CODE(Reason.CODE_USED_UP),
    /** Uses by one customer, device, address or payment instrument. */
    CUST(Reason.PER_CUSTOMER_LIMIT),
    /** What is left to cut off a price. */
    BARGAIN(Reason.BARGAIN_FINISHED),
    /** Members of a group. */
    SEAT(Reason.GROUP_FULL),
    /** Units of a flash sale. */
    STOCK(Reason.SOLD_OUT),
    /** Prizes of a draw's tier. */
    PRIZE(Reason.PRIZES_GONE),
    /** Uses of a campaign, by everybody, a channel, or in a period. */
    LIMIT(Reason.LIMIT_REACHED),
    /** Money of a campaign, in minor units of one currency. */
    BUDGET(Reason.BUDGET_EXCEEDED);

    private final Reason usedUp;

    Kind(Reason usedUp) {
        this.usedUp = usedUp;
    }

    /** Why an order is refused when there is not enough of it. */
    public Reason usedUp() {
        return usedUp;
    }

    /** Whether many customers meet at one such row. */
    public boolean isShared() {
        return switch (this) {
            case CODE, SEAT, STOCK, PRIZE, LIMIT, BUDGET -> true;
            case CUST, BARGAIN -> false;
        };
    }
}
