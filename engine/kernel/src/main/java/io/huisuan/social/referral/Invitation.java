package io.huisuan.social.referral;

import java.util.List;
import java.util.Optional;

/**
 * A customer wants to be bound to who brought them. It is judged by what is true while nobody can
 * change it.
 *
 * @param <C> names a customer, by {@code equals}
 * @param before who is known to have brought the invitee
 * @param above the inviters of the inviter, nearest first; as far as they were followed
 * @param isFollowed whether {@code above} goes up to one whom nobody brought
 * @param isInTime whether the invitee may still name an inviter
 * @param ofInvitee the invitee's traces
 * @param ofInviter the inviter's traces
 * @param isSuspicious whether a person should look at what it earns
 */
public record Invitation<C>(
        C invitee,
        C inviter,
        Optional<C> before,
        List<C> above,
        boolean isFollowed,
        boolean isInTime,
        Traces<C> ofInvitee,
        Traces<C> ofInviter,
        boolean isSuspicious) {

    public Invitation {
        above = List.copyOf(above);
    }

    /**
     * The first that is so, in this order: who was bound before stays so, and only then it matters
     * whether it could be done now. INVARIANT: whoever is bound by it closes no circle.
     */
    public Verdict verdict() {
        if (invitee.equals(inviter)) {
            return Verdict.SELF;
        }
        if (before.isPresent()) {
            return before.get().equals(inviter) ? bound() : Verdict.ALREADY_BOUND;
        }
        if (above.contains(invitee)) {
            return Verdict.CYCLE;
        }
        if (!isFollowed) {
            return Verdict.CHAIN_TOO_LONG;
        }
        if (!isInTime) {
            return Verdict.WINDOW_CLOSED;
        }
        return ofInvitee.sameAs(ofInviter).orElseGet(this::bound);
    }

    private Verdict bound() {
        return isSuspicious ? Verdict.HELD : Verdict.BOUND;
    }
}
