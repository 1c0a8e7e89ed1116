package io.huisuan.cart;

/**
 * The part that a cart or its customer plays in something that several customers do together: in a
 * group, a bargain or a referral. The ledger knows these facts; a shop only names which it is.
 *
 * @param in what kind of thing it is
 * @param id of the group, bargain or referral
 * @param promotion whose rules it follows; empty while only the shop has named it
 * @param release the digest of the release that it follows them of; empty likewise
 * @param role what the customer does in it
 * @param milestone what the invitee of a referral has reached, for example {@code first-order};
 *     empty in others
 * @param count members of the group that have paid, cuts of the bargain, or invitees of the inviter
 *     that have reached the milestone before, ≥ 0
 * @param amount the price that the bargain has come to, or what the invitee has paid net, in minor
 *     units; 0 in groups
 * @param risk how suspicious the customer is, 0 to 100
 */
public record Participation(
        In in,
        String id,
        String promotion,
        String release,
        Role role,
        String milestone,
        long count,
        long amount,
        int risk) {

    /** The greatest suspicion. */
    public static final int MOST_RISK = 100;

    public Participation {
        if (count < 0 || amount < 0 || risk < 0 || risk > MOST_RISK) {
            throw new IllegalArgumentException(
                    "count and amount are 0 or more, risk is 0 to " + MOST_RISK);
        }
    }

    /** One that only has a name. */
    public static Participation named(In in, String id) {
        return new Participation(in, id, "", "", in.byDefault(), "", 0, 0, 0);
    }

    /** What customers do together. */
    public enum In {
        GROUP(Role.JOIN),
        BARGAIN(Role.BUY),
        REFERRAL(Role.INVITEE);

        private final Role byDefault;

        In(Role byDefault) {
            this.byDefault = byDefault;
        }

        private Role byDefault() {
            return byDefault;
        }
    }

    /** What a customer does there. */
    public enum Role {
        /** Opens a group or starts a bargain. */
        OPEN,
        /** Joins a group. */
        JOIN,
        /** Helps in a bargain. */
        HELP,
        /** Buys what was bargained for. */
        BUY,
        INVITER,
        INVITEE
    }
}
