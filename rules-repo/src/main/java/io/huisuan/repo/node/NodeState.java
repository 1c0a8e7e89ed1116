package io.huisuan.repo.node;

import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a node says of itself.
 *
 * @param nodeId 1 to 64 letters, digits, dots, dashes, underscores
 * @param kind what it is, like {@code engine}
 * @param releaseNumber of the release that it prices with; null for none
 * @param digest of that release
 * @param rejectedDigest of the release that it refused to load; null for none
 * @param reason why it is in this state, up to 1,000 characters; null when all is well
 * @param reportedAt when the database heard it
 */
public record NodeState(
        String nodeId,
        String kind,
        @Nullable Long releaseNumber,
        @Nullable String digest,
        State state,
        @Nullable String rejectedDigest,
        @Nullable String reason,
        Instant startedAt,
        Instant reportedAt) {

    /** How a node is doing. */
    public enum State {
        /** It fetches, verifies or warms up a release. */
        LOADING,
        /** It prices with the release that it should. */
        LIVE,
        /** It refused a release and goes on with the one before. */
        REJECTED,
        /** It prices with a release that may not be the effective one. */
        STALE
    }

    public NodeState {
        Bounds.form(nodeId, "[\\w.-]{1,64}", "engine-1", "/nodeId");
        Bounds.required(kind, 16, "/kind");
        reason = reason == null ? null : reason.substring(0, Math.min(reason.length(), 1_000));
    }

    /** Whether it prices with this release. */
    public boolean converged(String effectiveDigest) {
        return state == State.LIVE && effectiveDigest.equals(digest);
    }
}
