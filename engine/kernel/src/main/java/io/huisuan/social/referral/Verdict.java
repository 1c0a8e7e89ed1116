package io.huisuan.social.referral;

/** What becomes of the wish to be bound to an inviter. */
public enum Verdict {
    BOUND,
    /** Bound, but a person looks at its rewards before they are given. */
    HELD,
    /** Somebody else brought this customer, for ever. */
    ALREADY_BOUND,
    /** Nobody brings oneself. */
    SELF,
    /** The inviter was brought by this customer, directly or through others. */
    CYCLE,
    /** There are so many inviters above the inviter that nobody can tell whether it is a circle. */
    CHAIN_TOO_LONG,
    /** The customer has been registered for too long. */
    WINDOW_CLOSED,
    /** Inviter and invitee have the same telephone number. */
    SAME_PHONE,
    /** Inviter and invitee use the same device. */
    SAME_DEVICE,
    /** Inviter and invitee pay from the same account. */
    SAME_PAYER;

    /** Whether invitee and inviter belong together from then on. */
    public boolean isBound() {
        return this == BOUND || this == HELD;
    }
}
