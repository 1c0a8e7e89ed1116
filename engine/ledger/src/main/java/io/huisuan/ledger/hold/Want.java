package io.huisuan.ledger.hold;

/**
 * What one or several claims want of a resource.
 *
 * @param held for what waits to be paid
 * @param used for what is settled at once
 * @param bound what is held and used of the resource may not exceed this afterwards
 * @param creates whether the resource may come into being with it, and its bound as the limit
 */
public record Want(
        ResourceId resource, String campaign, long held, long used, long bound, boolean creates) {

    static Want of(Claim claim, State state) {
        boolean isHeld = state == State.HELD;
        return new Want(
                claim.resource(),
                claim.campaign(),
                isHeld ? claim.quantity() : 0,
                isHeld ? 0 : claim.quantity(),
                claim.bound(),
                claim.creates());
    }

    Want plus(Want other) {
        return new Want(
                resource,
                campaign,
                Math.addExact(held, other.held),
                Math.addExact(used, other.used),
                Math.min(bound, other.bound),
                creates && other.creates);
    }

    Movement movement() {
        return new Movement(resource, held, used, 0);
    }
}
