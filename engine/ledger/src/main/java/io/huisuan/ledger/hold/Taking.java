package io.huisuan.ledger.hold;

import java.util.List;
import java.util.TreeMap;

/** Takes what orders claim, in the order of locks. */
final class Taking {

    private final Books books;

    Taking(Books books) {
        this.books = books;
    }

    /** All that one order wants, one update per resource. */
    void all(List<Want> wants) {
        wants.forEach(this::whole);
    }

    /** All that several orders want: what nobody shares in one go, what they share at the end. */
    void together(List<Want> each) {
        var wants = new TreeMap<ResourceId, Want>();
        each.forEach(want -> wants.merge(want.resource(), want, Want::plus));
        List<Want> unshared = wants.values().stream().filter(w -> !isShared(w)).toList();
        if (!books.takeAll(unshared)) {
            throw Unwound.refusing(Reason.PER_CUSTOMER_LIMIT, "one of several");
        }
        wants.values().stream().filter(Taking::isShared).forEach(this::whole);
    }

    private static boolean isShared(Want want) {
        return want.resource().kind().isShared();
    }

    private void whole(Want want) {
        Movement movement = want.movement();
        if (books.take(movement, want.bound())) {
            return;
        }
        establish(want);
        if (!want.creates() || !books.take(movement, want.bound())) {
            throw refused(want);
        }
    }

    private void establish(Want want) {
        if (want.creates()) {
            books.establish(want.resource(), want.campaign(), want.bound());
        }
    }

    private Unwound refused(Want want) {
        String what = want.resource().toString();
        return books.find(want.resource())
                .map(
                        resource ->
                                resource.frozen()
                                        ? Unwound.refusing(Reason.RESOURCE_FROZEN, what)
                                        : tooLittle(want, resource))
                .orElseGet(() -> Unwound.refusing(Reason.UNKNOWN_RESOURCE, what));
    }

    private static Unwound tooLittle(Want want, Resource resource) {
        return Unwound.shortOf(
                new Answer.Refused(
                        want.resource().kind().usedUp(),
                        want.resource().toString(),
                        resource.available(want.bound())));
    }

    /** As much as there is of it, or a refusal when that is less than the least. */
    long some(Claim claim, State state) {
        Want want = Want.of(claim, state);
        establish(want);
        Resource resource =
                books.lock(claim.resource())
                        .filter(found -> !found.frozen())
                        .orElseThrow(() -> refused(want));
        long quantity = Math.min(claim.quantity(), resource.available(claim.bound()));
        if (quantity < claim.atLeast()) {
            throw tooLittle(want, resource);
        }
        Movement movement =
                state == State.HELD
                        ? Movement.held(claim.resource(), quantity)
                        : Movement.used(claim.resource(), quantity);
        if (quantity > 0 && !books.take(movement, claim.bound())) {
            throw new Contradiction(movement + " does not fit a locked resource");
        }
        return quantity;
    }
}
