package io.huisuan.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Buying together: groups and bargains. Whoever begins one gives it an id, so that asking again is
 * the same one; taking part in it is an ordinary order, whose cart says in what.
 */
final class Together {

    private static final int SHOWN = 10;

    private final Engine engine;
    private final Customers customers;
    private final Checkout checkout;
    private final Journal journal;

    Together(Engine engine, Customers customers, Checkout checkout, Journal journal) {
        this.engine = engine;
        this.customers = customers;
        this.checkout = checkout;
        this.journal = journal;
    }

    /** What can be played now, with its prices: groups, bargains, invitations. */
    Answer activities(Asked asked) {
        return engine.get(asked.language(), "/v1/activities");
    }

    /** Flash sales, with how many are left for the customer. */
    Answer flashSales(Asked asked) {
        return engine.get(asked.language(), "/v1/flash-sales?customer=" + customer(asked));
    }

    /**
     * Opens a group: {@code {"promotion"}}. Its opener takes a seat like everybody, by an order.
     */
    Answer open(Asked asked) {
        return engine.put(asked.language(), "/v1/groups/" + asked.id(), wish(asked));
    }

    private ObjectNode wish(Asked asked) {
        return Json.object()
                .put("promotion", asked.idIn("promotion"))
                .put("customer", customer(asked));
    }

    /** A group, with the names of its members. */
    Answer group(Asked asked) {
        return withNames(engine.get(asked.language(), "/v1/groups/" + asked.id()));
    }

    private Answer withNames(Answer group) {
        if (!group.isOk()) {
            return group;
        }
        ObjectNode shown = group.body().deepCopy().asObject();
        List<JsonNode> members = shown.path("members").valueStream().toList();
        var placedBy =
                checkout.placedBy(
                        members.stream().map(one -> one.path("order").asString()).toList());
        members.forEach(
                one -> {
                    JsonNode who = placedBy.get(one.path("order").asString());
                    if (who != null) {
                        one.asObject().set("customer", who);
                    }
                });
        return Answer.ok(shown);
    }

    /** The customer's own groups; with {@code ?promotion=} those that the customer can join. */
    Answer groups(Asked asked) {
        String promotion = asked.query().getOrDefault("promotion", "");
        String which = promotion.isEmpty() ? "" : "&promotion=" + Asked.id(promotion);
        return engine.get(asked.language(), "/v1/groups?customer=" + customer(asked) + which);
    }

    /** Starts a bargain: {@code {"promotion"}}. */
    Answer start(Asked asked) {
        String customer = customer(asked);
        Answer begun = engine.put(asked.language(), "/v1/bargains/" + asked.id(), wish(asked));
        if (begun.isOk() && journal.bargain(asked.id()).isEmpty()) {
            journal.bargaining(asked.id(), customer);
        }
        return begun;
    }

    /** A bargain with its cuts so far, and whose it is. */
    Answer bargain(Asked asked) {
        Answer bargain = engine.get(asked.language(), "/v1/bargains/" + asked.id());
        Answer helps = engine.get(asked.language(), "/v1/bargains/" + asked.id() + "/helps");
        if (!bargain.isOk() || !helps.isOk()) {
            return bargain.isOk() ? helps : bargain;
        }
        ObjectNode shown = bargain.body().deepCopy().asObject();
        shown.set("cuts", helps.body().path("items"));
        journal.bargain(asked.id())
                .ifPresent(begun -> shown.set("customer", begun.path("customer")));
        return Answer.ok(shown);
    }

    /**
     * Helps: the engine draws the cut, and says what it was. Who has helped gets the same again.
     */
    Answer help(Asked asked) {
        ObjectNode body = Json.object();
        body.set("customer", customers.facts(asked.customer()));
        return engine.post(asked.language(), "/v1/bargains/" + asked.id() + "/helps", body);
    }

    Answer bargains(Asked asked) {
        return engine.get(asked.language(), "/v1/bargains?customer=" + customer(asked));
    }

    /** Bargains of other customers that can still be helped in. */
    Answer bargainsOfOthers(Asked asked) {
        ObjectNode all = Json.object();
        var items = all.putArray("items");
        for (JsonNode begun : journal.bargainsOfOthers(customer(asked), SHOWN)) {
            String id = begun.path("bargain").asString();
            Answer bargain = engine.get(asked.language(), "/v1/bargains/" + id);
            if (bargain.isOk() && bargain.body().path("state").asString().equals("OPEN")) {
                ObjectNode shown = bargain.body().deepCopy().asObject();
                shown.set("customer", begun.path("customer"));
                items.add(shown);
            }
        }
        return Answer.ok(all);
    }

    /** Somebody that the shop knows. */
    private String customer(Asked asked) {
        return customers.facts(asked.customer()).path("id").asString();
    }
}
