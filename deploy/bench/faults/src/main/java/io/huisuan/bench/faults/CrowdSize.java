package io.huisuan.bench.faults;

/**
 * How many do the same thing at the same moment.
 *
 * @param groups each of three seats, that {@code payers} want at once
 * @param bargains each of ten helpers, in which {@code helpers} help twice at once
 * @param invitees each of whom {@code inviters} claim at once
 * @param users for {@code units} of a flash sale, {@code atOnce} of them at a time
 */
record CrowdSize(
        int groups,
        int payers,
        int bargains,
        int helpers,
        int invitees,
        int inviters,
        int users,
        int units,
        int atOnce) {

    /** Small enough for a test. */
    static final CrowdSize SMALL = new CrowdSize(4, 6, 4, 20, 4, 10, 120, 20, 40);

    /** By the settings {@code crowd.*} of the JVM. */
    static CrowdSize asSet() {
        return new CrowdSize(
                Integer.getInteger("crowd.groups", 100),
                Integer.getInteger("crowd.payers", 6),
                Integer.getInteger("crowd.bargains", 200),
                Integer.getInteger("crowd.helpers", 20),
                Integer.getInteger("crowd.invitees", 50),
                Integer.getInteger("crowd.inviters", 10),
                Integer.getInteger("crowd.users", 20_000),
                Integer.getInteger("crowd.units", 1_000),
                Integer.getInteger("crowd.atOnce", 200));
    }
}
