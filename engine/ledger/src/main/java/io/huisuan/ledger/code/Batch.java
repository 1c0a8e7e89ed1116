package io.huisuan.ledger.code;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Codes that were made or named together.
 *
 * @param size how many there will be
 * @param made how many there are
 * @param usesEach how often each can be used, by everybody together
 * @param prefix what all begin with; empty for nothing
 * @param stopped none of them can be used
 * @param failure why no more are made; null unless it failed
 * @param by the account that asked for them
 * @param doneAt when the last one was made; null before
 * @param fileUntil when what can be downloaded is deleted; null when there is nothing
 * @param downloadedAt when it was; null for not yet
 */
public record Batch(
        String id,
        String templateId,
        Kind kind,
        long size,
        long made,
        long usesEach,
        String prefix,
        State state,
        boolean stopped,
        @Nullable String failure,
        String by,
        Instant at,
        @Nullable Instant doneAt,
        @Nullable Instant fileUntil,
        @Nullable Instant downloadedAt) {

    /** The most codes of one batch. */
    public static final long MOST = 5_000_000;

    /** How its codes came to be. */
    public enum Kind {
        /** Made by chance, each for one use. */
        SINGLE,
        /** One text that many may use. */
        SHARED,
        /** Texts that each belong to a customer. */
        VANITY
    }

    /** How far it is. */
    public enum State {
        /** None is made yet. */
        WAITING,
        /** Some are made. */
        MAKING,
        /** All are made. */
        DONE,
        /** No more are made, because of a failure; those that were are stopped. */
        FAILED,
        /** Somebody didn't want them any more; those that were made are stopped. */
        CANCELLED
    }

    /** Whether its codes can still be downloaded then. */
    public boolean isThereToDownload(Instant then) {
        return state == State.DONE
                && downloadedAt == null
                && fileUntil != null
                && then.isBefore(fileUntil);
    }
}
