package io.huisuan.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who buys here: the customers that the demo ships, and those who have registered since. Nobody
 * signs in; a page says who it is, which no real shop would believe.
 */
final class Customers {

    private static final int MOST_REGISTERED = 200;
    private static final int LONGEST_NAME = 20;

    private final Map<String, JsonNode> shipped = new TreeMap<>();
    private final Journal journal;
    private final InstantSource now;

    Customers(JsonNode shipped, Journal journal, InstantSource now) {
        shipped.forEach(
                one -> {
                    String id = one.at("/customer/id").asString("");
                    if (!id.isEmpty()) {
                        this.shipped.put(id, one);
                    }
                });
        this.journal = journal;
        this.now = now;
    }

    /** {@code {"id", "name": {"zh", "en"}, "orders", "tags", …}} each, newest last. */
    ArrayNode shown() {
        ArrayNode all = Json.object().putArray("customers");
        shipped.values().forEach(one -> all.add(shown(one)));
        journal.customers().forEach(one -> all.add(shown(one)));
        return all;
    }

    private ObjectNode shown(JsonNode one) {
        ObjectNode shown = current(one);
        shown.set("name", one.path("name"));
        return shown;
    }

    /** A new customer, of whom the shop knows a name and since when. */
    ObjectNode register(String id, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.malformed("a name is 1 to " + LONGEST_NAME + " characters");
        }
        Optional<JsonNode> there = find(id);
        if (there.isPresent()) {
            return shown(there.get());
        }
        if (journal.customers().size() >= MOST_REGISTERED) {
            throw new Refused(409, "shop-full", "the demo has enough customers");
        }
        ObjectNode one = Json.object();
        one.putObject("name").put("zh", name.strip()).put("en", name.strip());
        ObjectNode facts = one.putObject("customer").put("id", id);
        facts.putArray("tags").add("new-customer");
        facts.put("registered", now.instant().toString()).put("orders", 0);
        journal.registered(one);
        return shown(one);
    }

    private Optional<JsonNode> find(String id) {
        return Optional.ofNullable(shipped.get(id)).or(() -> journal.customer(id));
    }

    /**
     * A customer's facts, as a cart carries them: rules ask for the tier, the orders so far, and
     * whether somebody is new.
     */
    ObjectNode facts(String id) {
        return current(
                find(id).orElseThrow(
                                () ->
                                        new Refused(
                                                400,
                                                "unknown-customer",
                                                "say who buys, in the header Shop-Customer")));
    }

    private ObjectNode current(JsonNode one) {
        ObjectNode facts = one.path("customer").deepCopy().asObject();
        long paid = journal.paid(facts.path("id").asString());
        if (paid > 0) {
            facts.put("orders", facts.path("orders").asLong() + paid);
            ArrayNode tags = facts.putArray("tags");
            one.at("/customer/tags")
                    .valueStream()
                    .filter(tag -> !tag.asString().equals("new-customer"))
                    .forEach(tags::add);
        }
        return facts;
    }

    /** Since when somebody is a customer. */
    Instant registered(String id) {
        return Instant.parse(facts(id).path("registered").asString());
    }
}
