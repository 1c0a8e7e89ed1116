package io.huisuan.promotion;

import java.util.List;

/**
 * One thing that a promotion gives: an effect on a target, in its stage, from its thresholds on.
 *
 * @param thresholds all must be reached
 */
public record Offer(Stage stage, Target target, List<Threshold> thresholds, Effect effect) {

    public Offer {
        thresholds = List.copyOf(thresholds);
    }
}
