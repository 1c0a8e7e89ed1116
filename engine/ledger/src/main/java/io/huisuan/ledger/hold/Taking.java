package io.huisuan.ledger.hold;

import java.util.List;
import java.util.TreeMap;

/** Takes what orders claim, in the order of locks. */
final class Taking {

    private final Books books;

    Taking(Books books) {
        this.books = books;
    }

    /** What several claims want of a resource. */
    private record Want(Claim first, long quantity, long bound, boolean creates) {

        static Want of(Claim claim) {
            return new Want(claim, claim.quantity(), claim.bound(), claim.creates());
        }

        Want plus(Want other) {
            return new Want(
                    first,
                    Math.addExact(quantity, other.quantity),
                    Math.min(bound, other.bound),
                    creates && other.creates);
        }
    }

    /** All that these claims want, one update per resource. */
    void all(List<Claim> claims) {
        var wants = new TreeMap<ResourceId, Want>();
        claims.forEach(claim -> wants.merge(claim.resource(), Want.of(claim), Want::plus));
        wants.values().forEach(this::whole);
    }

    private void whole(Want want) {
        var movement = Movement.held(want.first.resource(), want.quantity);
        if (books.take(movement, want.bound)) {
            return;
        }
        if (want.creates) {
            establish(want.first);
        }
        if (!want.creates || !books.take(movement, want.bound)) {
            throw refused(want.first);
        }
    }

    private void establish(Claim claim) {
        if (claim.creates()) {
            books.establish(claim.resource(), claim.campaign(), claim.bound());
        }
    }

    private Unwound refused(Claim claim) {
        String what = claim.resource().toString();
        return books.find(claim.resource())
                .map(
                        resource ->
                                resource.frozen()
                                        ? Unwound.refusing(Reason.RESOURCE_FROZEN, what)
                                        : tooLittle(claim, resource))
                .orElseGet(() -> Unwound.refusing(Reason.UNKNOWN_RESOURCE, what));
    }

    private static Unwound tooLittle(Claim claim, Resource resource) {
        return Unwound.shortOf(
                new Answer.Refused(
                        claim.resource().kind().usedUp(),
                        claim.resource().toString(),
                        resource.available(claim.bound())));
    }

    /** As much as there is of it, or a refusal when that is less than the least. */
    long some(Claim claim) {
        establish(claim);
        Resource resource =
                books.lock(claim.resource())
                        .filter(found -> !found.frozen())
                        .orElseThrow(() -> refused(claim));
        long quantity = Math.min(claim.quantity(), resource.available(claim.bound()));
        if (quantity < claim.atLeast()) {
            throw tooLittle(claim, resource);
        }
        var movement = Movement.held(claim.resource(), quantity);
        if (quantity > 0 && !books.take(movement, claim.bound())) {
            throw new Contradiction(movement + " does not fit a locked resource");
        }
        return quantity;
    }
}
