package io.huisuan.social.bargain;

/**
 * A class of customers who will help.
 *
 * @param weight how many they are, compared with the other classes, 1 to 1,000,000
 */
public record Helpers(int weight, Band band) {

    private static final int MOST = 1_000_000;

    public Helpers {
        if (weight < 1 || weight > MOST) {
            throw new IllegalArgumentException("a weight is 1 to " + MOST + ", not " + weight);
        }
    }
}
