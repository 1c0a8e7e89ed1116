package io.huisuan.ledger.hold;

/**
 * Something scarce and how much of it is left. INVARIANT: {@code held + used <= limit}, {@code
 * overdrawn <= overdraft}, and nothing is below zero.
 *
 * @param campaign whose it is
 * @param held for orders that are not paid yet
 * @param used by paid orders
 * @param overdraft how much more may be honoured for orders that were paid too late
 * @param overdrawn of that
 * @param defined somebody set its limit, so that claims cannot raise it
 * @param frozen its figures contradicted each other, so that no order gets anything of it
 */
public record Resource(
        ResourceId id,
        String campaign,
        long limit,
        long held,
        long used,
        long overdraft,
        long overdrawn,
        boolean defined,
        boolean frozen) {

    /** The largest quantity and limit: 10^15. */
    public static final long MOST = 1_000_000_000_000_000L;

    /** How much an order may get that must leave it within its own bound, too. */
    public long available(long bound) {
        return Math.max(0, Math.min(limit, bound) - held - used);
    }
}
