package io.huisuan.engine.shelf;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a node says about its shelf.
 *
 * @param release what is live; null when nothing is
 * @param since when that became live here
 * @param rejected the release in effect, when it is not what is live because it was rejected
 * @param reason why it was rejected, or why nothing is known; empty when all is well
 */
public record ShelfState(
        Kind kind,
        @Nullable ReleaseName release,
        @Nullable Instant since,
        @Nullable ReleaseName rejected,
        String reason) {

    public enum Kind {
        /** Nothing has been tried yet. */
        LOADING,
        /** What is in effect is live, be it nothing. */
        LIVE,
        /** What is in effect was rejected; the last good release goes on. */
        REJECTED,
        /** What is in effect is not known; the last good release goes on. */
        STALE
    }
}
