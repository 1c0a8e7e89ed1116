package io.huisuan.social.bargain;

import io.huisuan.money.Rounding;
import io.huisuan.promotion.Play;

/** How much a helper cuts off. */
final class Cutting {

    private Cutting() {}

    /**
     * The next cut, 1 to {@code left}.
     *
     * @param left to cut, minor units, ≥ 1
     * @param helped how many have cut before
     * @param band of the helper; only weighted cuts ask for it
     */
    static long next(Play.Cuts cuts, long left, int helped, Chance chance, Band band) {
        return switch (cuts) {
            case Play.FixedHelpers fixed -> fixed(fixed, left, fixed.helpers() - helped, chance);
            case Play.Weighted weighted -> weighted(weighted.least(), left, band.share(chance));
        };
    }

    /**
     * Of what is left R, with k helpers to come, this one included: from {@code max(m, R −
     * (k−1)·M)} to {@code min(M, R − (k−1)·m)}. INVARIANT: what then is left can be cut by k − 1
     * helpers, each between m and M; so the last one cuts off exactly the rest.
     */
    private static long fixed(Play.FixedHelpers cuts, long left, int toCome, Chance chance) {
        if (toCome <= 1) {
            return left;
        }
        int others = toCome - 1;
        // Where M is more than each of the others could need, it sets no bound, nor overflows.
        long least =
                cuts.most() > left / others
                        ? cuts.least()
                        : Math.max(cuts.least(), left - others * cuts.most());
        long most = Math.min(cuts.most(), left - Math.multiplyExact(cuts.least(), others));
        return least + chance.among(most - least + 1);
    }

    /** {@code ⌊R · w⌋}, at least the least cut, at most what is left. */
    private static long weighted(long least, long left, int share) {
        return Math.min(left, Math.max(least, Rounding.DOWN.share(left, share, Band.WHOLE)));
    }
}
