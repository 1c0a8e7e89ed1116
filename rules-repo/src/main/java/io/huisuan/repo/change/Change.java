package io.huisuan.repo.change;

import io.huisuan.repo.release.Activation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A change request: edits that are checked, reviewed and published together.
 *
 * @param author who began it; others may have edited too
 * @param baseRelease the number of the release that was live when it was begun or last submitted
 * @param baseDigest of that release
 * @param bundleHash what a review of it is bound to; null while nothing is submitted
 * @param submission how often it was submitted
 * @param revision grows with each thing that is done to it
 */
public record Change(
        long id,
        String title,
        ChangeState state,
        String author,
        @Nullable Long baseRelease,
        @Nullable String baseDigest,
        @Nullable String bundleHash,
        int submission,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    /** How audit entries name it. */
    public String object() {
        return "change/" + id;
    }

    Change after(Step step, Instant at) {
        return with(state.after(step), baseRelease, baseDigest, bundleHash, submission, at);
    }

    /** What was submitted, checked or approved before does not count any more. */
    Change opened(Step step, Instant at) {
        return with(state.after(step), baseRelease, baseDigest, null, submission, at);
    }

    /** Submitted once more, from what is live now; still to be {@link #bound}. */
    Change submitted(@Nullable Activation live, Instant at) {
        return with(
                state.after(Step.SUBMIT),
                live == null ? null : live.releaseNumber(),
                live == null ? null : live.digest(),
                null,
                submission + 1,
                at);
    }

    Change bound(String bundle) {
        return new Change(
                id,
                title,
                state,
                author,
                baseRelease,
                baseDigest,
                bundle,
                submission,
                revision,
                createdAt,
                updatedAt);
    }

    private Change with(
            ChangeState next,
            @Nullable Long release,
            @Nullable String digest,
            @Nullable String bundle,
            int submissions,
            Instant at) {
        return new Change(
                id,
                title,
                next,
                author,
                release,
                digest,
                bundle,
                submissions,
                revision + 1,
                createdAt,
                at);
    }
}
