package io.huisuan.ledger.closing;

import java.time.Instant;

/**
 * A decision on what is open.
 *
 * @param name of the promotion or the campaign
 * @param release that takes the promotion out; 0 for a campaign
 * @param from when that takes effect
 * @param by the account
 */
public record Closing(
        Scope scope, String name, ClosePolicy policy, long release, Instant from, String by) {

    /** What goes. */
    public enum Scope {
        /** A promotion that a release does not have any more. */
        PROMOTION,
        /** A campaign that is stopped. */
        CAMPAIGN
    }
}
