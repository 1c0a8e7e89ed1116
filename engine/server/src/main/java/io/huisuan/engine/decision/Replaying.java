package io.huisuan.engine.decision;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.ledger.Decision;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.codec.AvailabilityJson;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.RecordedJson;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Makes a decision again from what it depended on: the same cart, release, policy and availability
 * must earn the same quote.
 */
public final class Replaying {

    private final Archive archive;
    private final Pins pins;

    public Replaying(Archive archive, Pins pins) {
        this.archive = archive;
        this.pins = pins;
    }

    /** What a cart earns, and by which policy. */
    private record Remade(String policy, Quote quote) {}

    /**
     * Where the decision that is made now differs from the one that was made, as pointers into the
     * decision; nowhere, if all is well.
     *
     * @throws io.huisuan.engine.problem.Refusal when its record is of an earlier form
     * @throws io.huisuan.engine.shelf.Rejected when the release is not what it was any more
     */
    List<Differences.Difference> differences(Decision decision) {
        Cart cart = Recollection.read(() -> CartJson.read(DecisionRows.tree(decision.inputs())));
        Availability availability =
                Recollection.read(
                        () -> AvailabilityJson.read(DecisionRows.tree(decision.availability())));
        Remade remade =
                archive.reading(
                        DecisionRows.release(decision),
                        release ->
                                release.map(
                                                loaded ->
                                                        price(
                                                                pins.host(loaded, cart),
                                                                cart,
                                                                availability))
                                        .orElseGet(() -> undiscounted(cart)));
        JsonNode recorded = DecisionRows.tree(decision.quote());
        return Differences.between(
                compared(decision.policy(), decision.total(), recorded),
                compared(
                        remade.policy(),
                        remade.quote().total(),
                        DecisionRows.reread(RecordedJson.write(told(remade.quote(), recorded)))));
    }

    /** Who was not asked for an explanation did not record those who lost. */
    private static Quote told(Quote whole, JsonNode recorded) {
        return recorded.path("outcomes").size() < whole.outcomes().size() ? whole.brief() : whole;
    }

    private static Remade price(Loaded loaded, Cart cart, Availability availability) {
        return new Remade(loaded.policy(), loaded.price(cart, availability).quote());
    }

    private static Remade undiscounted(Cart cart) {
        return new Remade(io.huisuan.engine.decision.Decision.NO_POLICY, Quote.undiscounted(cart));
    }

    private static JsonNode compared(String policy, long total, JsonNode quote) {
        return Writing.object()
                .text("policy", policy)
                .whole("total", total)
                .member("quote", quote)
                .tree();
    }
}
