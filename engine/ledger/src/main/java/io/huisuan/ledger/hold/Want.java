package io.huisuan.ledger.hold;

/**
 * What one or several claims want of a resource.
 *
 * @param bound what is held and used of the resource may not exceed this afterwards
 * @param creates whether the resource may come into being with it, and its bound as the limit
 */
public record Want(
        ResourceId resource, String campaign, long quantity, long bound, boolean creates) {

    static Want of(Claim claim) {
        return new Want(
                claim.resource(),
                claim.campaign(),
                claim.quantity(),
                claim.bound(),
                claim.creates());
    }

    Want plus(Want other) {
        return new Want(
                resource,
                campaign,
                Math.addExact(quantity, other.quantity),
                Math.min(bound, other.bound),
                creates && other.creates);
    }
}
