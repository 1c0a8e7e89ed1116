package io.huisuan.social.referral;

/**
 * What a customer has of rewards, and owes.
 *
 * <pre>{@code
 * available − debt = granted − spent − clawed back
 * }</pre>
 *
 * INVARIANT: nothing is below zero, and who has something owes nothing.
 *
 * @param available minor units
 * @param debt minor units, paid from the next rewards
 */
public record Balance(long available, long debt) {

    public static final Balance NOTHING = new Balance(0, 0);

    public Balance {
        if (available < 0 || debt < 0 || (available > 0 && debt > 0)) {
            throw new IllegalArgumentException("not a balance: " + available + ", " + debt);
        }
    }

    /** A reward of so much: debt is paid first. */
    public Balance granted(long value) {
        requirePositive(value);
        long paid = Math.min(value, debt);
        return new Balance(Math.addExact(available, value - paid), debt - paid);
    }

    /** A reward of so much is taken back: what is there, and the rest is owed. */
    public Balance clawedBack(long value) {
        requirePositive(value);
        long taken = Math.min(value, available);
        return new Balance(available - taken, Math.addExact(debt, value - taken));
    }

    /** Whether so much can be spent. */
    public boolean covers(long value) {
        return value <= available;
    }

    /**
     * The customer uses so much of it.
     *
     * @throws IllegalArgumentException when it is not there
     */
    public Balance spent(long value) {
        requirePositive(value);
        return new Balance(available - value, debt);
    }

    private static void requirePositive(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a value is 0 or more: " + value);
        }
    }
}
