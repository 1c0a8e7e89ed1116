package io.huisuan.pricing;

/** What is left of a promotion for one order. */
public sealed interface Left {

    /** Where nothing limits. */
    long NO_LIMIT = Long.MAX_VALUE;

    Some EVERYTHING = new Some(NO_LIMIT, NO_LIMIT, false);

    /** Nothing. */
    record None(LimitReason why) implements Left {}

    /**
     * Something.
     *
     * @param units that it may still discount, ≥ 1
     * @param money that it may still take off, minor units, ≥ 1
     * @param isPartial whether it gives what is left when it would take off more; else it gives
     *     nothing
     */
    record Some(long units, long money, boolean isPartial) implements Left {
        public Some {
            if (units < 1 || money < 1) {
                throw new IllegalArgumentException("nothing is left: " + units + ", " + money);
            }
        }
    }
}
