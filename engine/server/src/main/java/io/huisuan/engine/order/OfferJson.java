package io.huisuan.engine.order;

import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON inside a seal. */
final class OfferJson {

    private OfferJson() {}

    static ObjectNode write(Offer offer) {
        String release = offer.release();
        return Writing.object()
                .text("client", offer.client())
                .text("decision", offer.decision().toString())
                .text("release", release == null ? "" : release, "")
                .text("cart", offer.cart())
                .text("quote", offer.quote())
                .text("until", offer.until().toString())
                .texts("promotions", offer.promotions())
                .texts("budgets", texts(offer.budgets()))
                .texts("coupons", offer.coupons())
                .texts("costs", texts(offer.costs()))
                .list("claims", offer.claims(), OfferJson::write)
                .tree();
    }

    private static Map<String, String> texts(Map<String, ? extends Number> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toString()));
    }

    private static <N extends Number> Map<String, N> numbers(
            Map<String, String> texts, Function<String, N> number) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> number.apply(one.getValue())));
    }

    private static ObjectNode write(Claim claim) {
        return Writing.object()
                .text("resource", claim.resource().toString())
                .text("campaign", claim.campaign())
                .whole("quantity", claim.quantity())
                .whole("limit", claim.bound())
                .text("giveBack", claim.giveBack().name())
                .list("shares", claim.shares(), OfferJson::write)
                .tree();
    }

    private static ObjectNode write(Claim.Share share) {
        return Writing.object()
                .text("line", share.line())
                .whole("quantity", share.quantity())
                .tree();
    }

    /** Reads what was sealed, and so what {@link #write} made. */
    static Offer read(JsonNode offer) {
        return Reading.read(offer, OfferJson::read);
    }

    private static Offer read(Reading in) {
        String release = in.text("release", "");
        return new Offer(
                in.text("client"),
                UUID.fromString(in.text("decision")),
                release.isEmpty() ? null : release,
                in.text("cart"),
                in.text("quote"),
                Instant.parse(in.text("until")),
                in.attributes("promotions"),
                numbers(in.attributes("budgets"), Integer::valueOf),
                in.texts("coupons"),
                numbers(in.attributes("costs"), Long::valueOf),
                in.objects("claims", OfferJson::claim));
    }

    private static Claim claim(Reading in) {
        return Claim.of(
                        ResourceId.parse(in.text("resource")),
                        in.text("campaign"),
                        in.whole("quantity", 1, Resource.MOST),
                        in.oneOf("giveBack", GiveBack.class))
                .within(in.whole("limit", 0, Resource.MOST))
                .shared(in.objects("shares", OfferJson::share));
    }

    private static Claim.Share share(Reading in) {
        return new Claim.Share(in.text("line"), in.whole("quantity", 0, Resource.MOST));
    }
}
