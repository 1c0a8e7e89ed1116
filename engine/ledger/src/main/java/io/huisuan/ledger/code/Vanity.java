package io.huisuan.ledger.code;

/**
 * A code that its customer may be proud of.
 *
 * @param text 4 to 40 letters and digits
 * @param customer whose it is, 1 to 64 characters
 */
public record Vanity(String text, String customer) {

    /** The most in one batch, and the most uses of each. */
    public static final int MOST = 10_000;
}
