package io.huisuan.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the shop itself remembers: who has registered, who has placed which order, which of them are
 * paid and received, and who has begun which bargain. A line of JSON for each, only ever added;
 * read once, at the start. A real shop has a database for it.
 */
final class Journal {

    private static final int MOST = 20_000;

    private final Path file;
    private final Map<String, JsonNode> customers = new LinkedHashMap<>();
    private final Map<String, JsonNode> orders = new LinkedHashMap<>();
    private final Map<String, JsonNode> bargains = new LinkedHashMap<>();
    private final Map<String, JsonNode> totals = new HashMap<>();
    private final Set<String> received = new HashSet<>();
    private final Set<String> paid = new HashSet<>();

    private Journal(Path file) {
        this.file = file;
    }

    static Journal open(Path folder) {
        try {
            var journal = new Journal(Files.createDirectories(folder).resolve("journal.jsonl"));
            if (Files.exists(journal.file)) {
                Files.readAllLines(journal.file).forEach(journal::read);
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last line that was cut off says nothing. */
    private void read(String line) {
        try {
            keep(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
        } catch (Refused e) {
            // What follows is on a line of its own again.
            System.err.println(file + " has a line that was cut off, which is left out");
        }
    }

    private void keep(JsonNode entry) {
        JsonNode what = entry.path("what");
        switch (entry.path("type").asString("")) {
            case "customer" -> customers.put(what.at("/customer/id").asString(), what);
            case "order" -> orders.putIfAbsent(what.path("order").asString(), what);
            case "bargain" -> bargains.putIfAbsent(what.path("bargain").asString(), what);
            case "placed" -> totals.put(what.path("order").asString(), what.path("total"));
            case "received" -> received.add(what.path("order").asString());
            case "paid" -> paid.add(what.path("order").asString());
            default -> System.err.println(file + " has a line of a kind that is not known");
        }
    }

    private synchronized void add(String type, ObjectNode what) {
        if (customers.size() + orders.size() + bargains.size() >= MOST) {
            throw new Refused(
                    409, "shop-full", "the demo has seen enough; begin with a new folder");
        }
        ObjectNode entry = Json.object().put("type", type);
        entry.set("what", what);
        try {
            Files.writeString(
                    file,
                    new String(Json.bytes(entry), StandardCharsets.UTF_8) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(entry);
    }

    void registered(ObjectNode customer) {
        add("customer", customer);
    }

    synchronized Collection<JsonNode> customers() {
        return List.copyOf(customers.values());
    }

    synchronized Optional<JsonNode> customer(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    /** Before the engine is asked for it, so that no order is ever nobody's. */
    synchronized void ordering(ObjectNode order) {
        String id = order.path("order").asString();
        JsonNode there = orders.get(id);
        if (there == null) {
            add("order", order);
        } else if (!there.path("customer").equals(order.path("customer"))) {
            throw new Refused(409, "id-taken", "somebody else has an order " + id);
        }
    }

    /** What a customer has to pay for an order, as the engine has answered. */
    synchronized void placed(String order, JsonNode total) {
        if (!total.equals(totals.get(order))) {
            ObjectNode placed = Json.object().put("order", order);
            placed.set("total", total);
            add("placed", placed);
        }
    }

    synchronized Optional<JsonNode> total(String order) {
        return Optional.ofNullable(totals.get(order));
    }

    void paid(JsonNode order) {
        if (!isPaid(order.path("order").asString())) {
            add("paid", Json.object().put("order", order.path("order").asString()));
        }
    }

    private synchronized boolean isPaid(String order) {
        return paid.contains(order);
    }

    void received(String order) {
        if (!isReceived(order)) {
            add("received", Json.object().put("order", order));
        }
    }

    synchronized boolean isReceived(String order) {
        return received.contains(order);
    }

    /** How many orders of this customer were ever paid. */
    synchronized long paid(String customer) {
        return orders.values().stream()
                .filter(order -> order.path("customer").asString().equals(customer))
                .filter(order -> paid.contains(order.path("order").asString()))
                .count();
    }

    synchronized Optional<JsonNode> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** A customer's orders, newest first. */
    synchronized List<JsonNode> orders(String customer) {
        return new ArrayList<>(orders.values())
                .reversed().stream()
                        .filter(order -> order.path("customer").asString().equals(customer))
                        .toList();
    }

    void bargaining(String bargain, String customer) {
        add("bargain", Json.object().put("bargain", bargain).put("customer", customer));
    }

    synchronized Optional<JsonNode> bargain(String id) {
        return Optional.ofNullable(bargains.get(id));
    }

    /** Bargains of others than this customer, newest first. */
    synchronized List<JsonNode> bargainsOfOthers(String customer, int most) {
        return new ArrayList<>(bargains.values())
                .reversed().stream()
                        .filter(one -> !one.path("customer").asString().equals(customer))
                        .limit(most)
                        .toList();
    }
}
