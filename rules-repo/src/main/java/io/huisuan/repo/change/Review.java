package io.huisuan.repo.change;

import java.time.Instant;

/**
 * Another person's verdict on a change request.
 *
 * @param bundleHash of the submission that was looked at; it says nothing about any other
 */
public record Review(
        long id,
        long changeRequestId,
        String bundleHash,
        String reviewer,
        Verdict verdict,
        String comment,
        Instant at) {

    /** What a reviewer says. */
    public enum Verdict {
        APPROVED(Step.APPROVE),
        CHANGES_REQUESTED(Step.REQUEST_CHANGES),
        REJECTED(Step.REJECT);

        private final Step step;

        Verdict(Step step) {
            this.step = step;
        }

        Step step() {
            return step;
        }
    }
}
