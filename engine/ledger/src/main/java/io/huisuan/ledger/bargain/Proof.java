package io.huisuan.ledger.bargain;

import io.huisuan.social.bargain.Cut;
import io.huisuan.social.bargain.Replay;

import java.util.List;
import java.util.Optional;

/**
 * All that decided a bargain, decided again.
 *
 * @param seed in hexadecimal, as soon as nobody can help any more
 * @param isCommitted whether the seed is the one that was bound when it began
 * @param cuts oldest first
 * @param addUp whether the cuts add up to what the price has fallen
 * @param deviation the first cut that is not as it should be
 */
public record Proof(
        Begun bargain,
        Optional<String> seed,
        boolean isCommitted,
        List<Cut> cuts,
        boolean addUp,
        Optional<Replay.Deviation> deviation) {

    public Proof {
        cuts = List.copyOf(cuts);
    }

    /** Whether nothing is wrong with it. */
    public boolean holds() {
        return isCommitted && addUp && deviation.isEmpty();
    }
}
