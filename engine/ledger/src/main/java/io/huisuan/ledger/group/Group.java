package io.huisuan.ledger.group;

import io.huisuan.promotion.Play.GroupBuy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A group as it stands.
 *
 * @param release whose version of the promotion it goes by
 * @param play its terms
 * @param held seats of members who have not paid yet
 * @param paid seats of members who have
 * @param endedAt null while it is open or held
 * @param virtualMembers how many it was filled up with
 * @param price what a unit came to, minor units; null unless it has a ladder and is completed
 */
public record Group(
        String id,
        String promotion,
        String campaign,
        Pin release,
        GroupBuy play,
        Instant openedAt,
        Instant expiresAt,
        State state,
        long held,
        long paid,
        @Nullable Instant endedAt,
        int virtualMembers,
        @Nullable Long price) {

    /** Where a group is; the last two are final. */
    public enum State {
        OPEN,
        /** It has all members, and waits for a person, since one of them is suspicious. */
        HELD,
        COMPLETED,
        FAILED
    }

    /** Members who can still join. */
    public long free() {
        return state == State.OPEN ? Math.max(0, play.most() - held - paid) : 0;
    }

    /**
     * A release that something goes on by, whatever is live.
     *
     * @param digest 64 hexadecimal digits
     */
    public record Pin(long number, String digest) {}
}
