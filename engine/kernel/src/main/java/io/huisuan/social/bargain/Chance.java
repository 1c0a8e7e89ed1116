package io.huisuan.social.bargain;

/**
 * A number that decides. It comes from outside and is stored with what it has decided, so that
 * anybody can decide it again.
 *
 * @param number 0 to 2^53 − 1: every reader of JSON knows these exactly
 */
public record Chance(long number) {

    /** How many bits it has. */
    public static final int BITS = 53;

    private static final int UNUSED = Long.SIZE - BITS;

    public Chance {
        if (number < 0 || number >>> BITS != 0) {
            throw new IllegalArgumentException("not a number of " + BITS + " bits: " + number);
        }
    }

    /** The first bits of these 64. */
    public static Chance of(long bits) {
        return new Chance(bits >>> UNUSED);
    }

    /**
     * Which of so many ways: {@code ⌊ways · number / 2^53⌋}, so 0 to {@code ways} − 1.
     *
     * @param ways ≥ 1
     */
    public long among(long ways) {
        return Math.unsignedMultiplyHigh(ways, number << UNUSED);
    }
}
