package io.huisuan.engine.order;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.ledger.bargain.Buying;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Joining;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.order.Resting;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.promotion.Effect.UnitPrice;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What an order takes of what it is bought in, when it got the price of it: a seat, a bargain. */
final class Seating {

    private Seating() {}

    /** What the order claims of the group or bargain. */
    static List<Claim> claims(io.huisuan.engine.decision.Decision decision, Loaded release) {
        return decision
                .cart()
                .participation()
                .filter(one -> isApplied(one, decision.quote().applied()))
                .stream()
                .flatMap(one -> claim(one, campaign(release, one)).stream())
                .toList();
    }

    private static Optional<Claim> claim(Participation in, String campaign) {
        return switch (in.in()) {
            case GROUP ->
                    Optional.of(Claim.of(Groups.seats(in.id()), campaign, 1, GiveBack.WHEN_WHOLE));
            case BARGAIN -> Optional.of(Buying.claim(in.id(), campaign));
            case REFERRAL -> Optional.empty();
        };
    }

    /** What was bargained for and is bought. */
    static Optional<String> bargain(Cart cart, Offer offer) {
        return cart.participation()
                .filter(one -> one.in() == In.BARGAIN && offer.claims(Kind.BARGAIN))
                .map(Participation::id);
    }

    private static String campaign(Loaded release, Participation participation) {
        return release.rulebook().promotion(participation.promotion()).orElseThrow().campaign();
    }

    private static boolean isApplied(Participation participation, List<Applied> applied) {
        return applied.stream().anyMatch(a -> a.promotion().equals(participation.promotion()));
    }

    /** Who takes the seat, by the decision that the order rests on. */
    static Optional<Joining> joining(
            Resting order,
            Cart cart,
            Offer offer,
            io.huisuan.ledger.Decision decision,
            Hmac customers) {
        return cart.participation()
                .filter(one -> one.in() == In.GROUP && offer.claims(Kind.SEAT))
                .map(
                        one ->
                                joining(
                                        order,
                                        one,
                                        KeyedHash.of(customers, cart.customer().id()),
                                        applied(decision)));
    }

    private static List<Applied> applied(io.huisuan.ledger.Decision decision) {
        return Recollection.remembered(decision).order().quote().applied();
    }

    private static Joining joining(
            Resting order, Participation in, KeyedHash customer, List<Applied> applied) {
        var goods = new TreeMap<String, Long>();
        long each = 0;
        for (Applied one : applied) {
            if (one.promotion().equals(in.promotion())
                    && one.proposal().offer().effect() instanceof UnitPrice(long price)) {
                one.shares().stream()
                        .filter(share -> share.units() > 0)
                        .forEach(share -> goods.merge(share.of(), share.units(), Long::sum));
                each = price;
            }
        }
        return new Joining(
                in.id(),
                customer,
                order.hold(),
                order.client(),
                order.order(),
                goods,
                each,
                in.risk());
    }
}
