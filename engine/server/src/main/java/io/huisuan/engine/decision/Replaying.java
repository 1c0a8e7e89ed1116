package io.huisuan.engine.decision;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.ledger.Decision;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.codec.AvailabilityJson;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.QuoteJson;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Makes a decision again from what it depended on: the same cart, release, policy and availability
 * must earn the same quote.
 */
public final class Replaying {

    private final Archive archive;

    public Replaying(Archive archive) {
        this.archive = archive;
    }

    /**
     * Where the quote that is made now differs from the one that was given; nowhere, if all is
     * well.
     *
     * @throws io.huisuan.engine.shelf.Rejected when the release is not what it was any more
     */
    List<Differences.Difference> differences(Decision decision) {
        Cart cart = CartJson.read(DecisionRows.tree(decision.inputs()));
        Availability availability =
                AvailabilityJson.read(DecisionRows.tree(decision.availability()));
        Quote quote =
                archive.reading(
                        DecisionRows.release(decision),
                        release ->
                                release.map(loaded -> price(loaded, cart, availability))
                                        .orElseGet(() -> Quote.undiscounted(cart)));
        JsonNode recorded = DecisionRows.tree(decision.quote());
        return Differences.between(recorded, DecisionRows.reread(QuoteJson.write(quote)));
    }

    private static Quote price(Loaded loaded, Cart cart, Availability availability) {
        return loaded.price(cart, availability).quote();
    }
}
