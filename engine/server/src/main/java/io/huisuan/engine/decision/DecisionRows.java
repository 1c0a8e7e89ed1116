package io.huisuan.engine.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.repo.Sha256;
import io.huisuan.rules.codec.AvailabilityJson;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.RecordedJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** Decisions as the ledger keeps them. */
final class DecisionRows {

    private DecisionRows() {}

    static io.huisuan.ledger.Decision row(Decision decision) {
        var cart = decision.cart();
        return new io.huisuan.ledger.Decision(
                decision.id(),
                cart.at(),
                unlessEmpty(cart.id()),
                cart.customer().id().isEmpty() ? null : Sha256.of(cart.customer().id()),
                decision.release().map(ReleaseName::number).orElse(null),
                decision.release().map(ReleaseName::digest).orElse(null),
                decision.policy(),
                decision.quote().total(),
                cart.currency().getCurrencyCode(),
                text(CartJson.write(cart)),
                text(AvailabilityJson.write(decision.availability())),
                text(RecordedJson.write(decision.quote())));
    }

    static Optional<ReleaseName> release(io.huisuan.ledger.Decision row) {
        Long number = row.releaseNumber();
        String digest = row.digest();
        return number == null || digest == null
                ? Optional.empty()
                : Optional.of(new ReleaseName(number, digest));
    }

    static Remembered remembered(io.huisuan.ledger.Decision row) {
        Cart cart = CartJson.read(tree(row.inputs()));
        return new Remembered(
                RecordedJson.read(cart, tree(row.quote())),
                release(row),
                AvailabilityJson.read(tree(row.availability())));
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(JsonNode tree) {
        return new String(Json.canonical(tree), UTF_8);
    }

    static JsonNode tree(String text) {
        return Json.parse(text.getBytes(UTF_8));
    }

    /** As it would be read back: numbers compare by value, not by the width they were made with. */
    static JsonNode reread(JsonNode tree) {
        return Json.parse(Json.canonical(tree));
    }
}
