package io.huisuan.social.bargain;

/**
 * Which share of what is left a helper may cut off, in basis points, both ends included. Who is
 * worth more to the shop has a higher one.
 *
 * @param least 0 to {@code most}
 * @param most up to {@link #WHOLE}
 */
public record Band(int least, int most) {

    /** All that is left. */
    public static final int WHOLE = 10_000;

    /** Of a helper who cuts off no more than anybody must. */
    public static final Band NONE = new Band(0, 0);

    public Band {
        if (least < 0 || least > most || most > WHOLE) {
            throw new IllegalArgumentException(
                    "a band is 0 to %d basis points, not %d to %d".formatted(WHOLE, least, most));
        }
    }

    /** {@code least + ⌊(most − least + 1) · r⌋}. */
    int share(Chance chance) {
        return least + (int) chance.among(most - least + 1L);
    }
}
