package io.huisuan.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a shop sells with the engine, from the cart to the return. Read it from top to bottom:
 *
 * <ol>
 *   <li>{@link #quote}: what the cart costs, and why. It promises a price and takes nothing.
 *   <li>{@link #place}: the quote becomes an order, which holds what it was promised for a while.
 *   <li>{@link #paid}: the money is here; what was held is used.
 *   <li>{@link #received}: the goods are there; windows for rewards begin.
 *   <li>{@link #cancel} and {@link #giveBack}: what comes back, and what is refunded.
 * </ol>
 */
final class Checkout {

    private static final int SHIPPING_FEE = 1000;
    private static final int SHOWN = 20;

    private final Engine engine;
    private final Goods goods;
    private final Customers customers;
    private final Journal journal;
    private final InstantSource now;

    Checkout(Engine engine, Goods goods, Customers customers, Journal journal, InstantSource now) {
        this.engine = engine;
        this.goods = goods;
        this.customers = customers;
        this.journal = journal;
        this.now = now;
    }

    /**
     * What a cart costs: {@code {"goods": {sku: qty}, "codes"?, "coupons"?, "in"?: {"group"} or
     * {"bargain"}}}. With {@code explain=hints} the answer says, too, what a little more would
     * save. Its {@code quote} is sealed: nobody can change it, and an order needs it as it is.
     */
    Answer quote(Asked asked) {
        return engine.post(asked.language(), "/v1/quotes?explain=hints", cart(asked));
    }

    /** What is sold at which price, and to whom, we know ourselves: a page only says how many. */
    private ObjectNode cart(Asked asked) {
        ObjectNode cart = Json.object();
        cart.put("currency", goods.currency()).put("channel", "app");
        cart.set("customer", customers.facts(asked.customer()));
        cart.set("lines", goods.lines(asked.body().path("goods")));
        cart.putArray("shipping").addObject().put("method", "standard").put("fee", SHIPPING_FEE);
        for (String chosen : List.of("codes", "coupons")) {
            if (asked.body().path(chosen).isArray()) {
                cart.set(chosen, asked.body().path(chosen));
            }
        }
        if (asked.body().path("in").isObject()) {
            cart.set("participation", asked.body().path("in"));
        }
        return cart;
    }

    /**
     * Places an order: {@code {"order", "quote", "goods", "in"?}}. All that is scarce is held for
     * it, or nothing is and the refusal says what is missing. The order's number is the page's, so
     * that asking again after a lost answer is the same order. The idempotency key tells attempts
     * apart: an order that was not paid in time may be placed again, with another quote.
     */
    Answer place(Asked asked) {
        String order = asked.idIn("order");
        String quote = asked.text("quote");
        ObjectNode ours = Json.object().put("order", order).put("customer", asked.customer());
        ours.set("goods", asked.body().path("goods"));
        ours.set("in", asked.body().path("in"));
        ours.put("at", now.instant().toString());
        var _ = customers.facts(asked.customer());
        journal.ordering(ours);
        Answer placed =
                engine.command(
                        asked.language(),
                        "/v1/orders",
                        Json.object().put("order", order).put("quote", quote),
                        "place-" + order + "-" + fingerprint(quote));
        if (placed.isOk()) {
            journal.placed(order, placed.body().path("total"));
        }
        return placed;
    }

    /**
     * Tells that an order is paid. A real shop does so when its payment provider has called back;
     * here the page's button is the provider. {@code paid-too-late} means: give the money back.
     */
    Answer paid(Asked asked) {
        JsonNode order = own(asked);
        Answer paid = command(asked, "paid", Json.object(), "paid");
        if (paid.isOk()) {
            journal.paid(order);
        }
        return paid;
    }

    /**
     * Before it is paid everything comes back at once; after, it is a return of all that is left.
     */
    Answer cancel(Asked asked) {
        var _ = own(asked);
        return command(asked, "cancel", Json.object(), "cancel");
    }

    /** The customer has the goods; rewards for the order wait for their window from now on. */
    Answer received(Asked asked) {
        var _ = own(asked);
        Answer received = engine.post(asked.language(), path(asked, "received"), Json.object());
        if (received.isOk()) {
            journal.received(asked.id());
        }
        return received;
    }

    /**
     * Units come back: {@code {"request", "returned": [{"line", "units"}]}}. The engine says what
     * is refunded. The page's {@code request} tells one return from the next of the same units.
     */
    Answer giveBack(Asked asked) {
        var _ = own(asked);
        ObjectNode body = Json.object();
        body.set("returned", asked.body().path("returned"));
        return command(asked, "returns", body, "return-" + asked.idIn("request"));
    }

    private Answer command(Asked asked, String what, JsonNode body, String key) {
        return engine.command(asked.language(), path(asked, what), body, key + "-" + asked.id());
    }

    private static String path(Asked asked, String what) {
        return "/v1/orders/" + asked.id() + "/" + what;
    }

    /**
     * Nobody touches the orders of others; the engine knows our API key only, so that is up to us.
     */
    private JsonNode own(Asked asked) {
        return journal.order(asked.id())
                .filter(order -> order.path("customer").asString().equals(asked.customer()))
                .orElseThrow(() -> Refused.unknown("you have no order " + asked.id()));
    }

    /** The customer's newest orders, each with what the engine knows of it. */
    Answer orders(Asked asked) {
        var all = Json.object();
        var items = all.putArray("items");
        for (JsonNode ours : journal.orders(asked.customer()).stream().limit(SHOWN).toList()) {
            String id = ours.path("order").asString();
            Answer story = engine.get(asked.language(), "/v1/orders/" + id);
            if (story.isOk()) {
                ObjectNode shown = ours.deepCopy().asObject();
                shown.set("story", story.body());
                shown.put("received", journal.isReceived(id));
                journal.total(id).ifPresent(total -> shown.set("total", total));
                items.add(shown);
            } else if (story.status() != 404) {
                return story;
            }
        }
        return Answer.ok(all);
    }

    /** What goods cost somebody who buys one of them: {@code {"skus": […]}}, 200 at most. */
    Answer prices(Asked asked) {
        ObjectNode question = Json.object().put("currency", goods.currency());
        question.put("channel", "app").set("customer", customers.facts(asked.customer()));
        var items = question.putArray("items");
        for (JsonNode sku : asked.body().path("skus")) {
            items.add(goods.item(sku.asString("")));
        }
        return engine.post(asked.language(), "/v1/prices", question);
    }

    /** Who has placed these orders: of a group its members, whom the engine knows by order. */
    Map<String, JsonNode> placedBy(List<String> orders) {
        return orders.stream()
                .flatMap(id -> journal.order(id).stream())
                .collect(
                        Collectors.toMap(
                                order -> order.path("order").asString(),
                                order -> order.path("customer"),
                                (one, _) -> one));
    }

    private static String fingerprint(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
