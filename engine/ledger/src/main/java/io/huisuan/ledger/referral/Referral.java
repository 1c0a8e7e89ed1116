package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import java.time.Instant;

/**
 * Who brought whom.
 *
 * @param release of the promotion, as it was then; a digest
 * @param source where the code was found; may be empty
 * @param risk how suspicious the invitee was, 0 to 100
 * @param reasons for that, separated by semicolons
 */
public record Referral(
        KeyedHash invitee,
        KeyedHash inviter,
        String promotion,
        String campaign,
        String release,
        String source,
        int risk,
        String reasons,
        State state,
        Instant boundAt) {

    /** Whether it counts. */
    public enum State {
        BOUND,
        /** After an appeal. The invitee is not free for another inviter. */
        REVOKED
    }
}
