package io.huisuan.bench.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The shop that wants to hear of its orders. Of what it gets it confirms most. */
final class Receiver implements AutoCloseable {

    private static final int REFUSED = 20;

    private final HttpServer server;

    /** What was heard of each order, by its first arrival. */
    private final Map<String, LinkedHashSet<String>> heard = new HashMap<>();

    private final Map<String, LinkedHashSet<String>> others = new HashMap<>();
    private long posts;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var receiver = new Receiver(HttpServer.create(address, 256));
        receiver.server.createContext("/", receiver::take);
        receiver.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.server.start();
        return receiver;
    }

    /** Host and port. */
    String place() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode event = Json.parse(exchange.getRequestBody().readAllBytes());
        String id = exchange.getRequestHeaders().getFirst("Huisuan-Event");
        // Refused once in a while after it was noted: it must come again, and change nothing.
        boolean isConfirmed = ThreadLocalRandom.current().nextInt(REFUSED) > 0;
        String type = exchange.getRequestHeaders().getFirst("Huisuan-Event-Type");
        note(type, event, id);
        exchange.sendResponseHeaders(isConfirmed ? 204 : 500, -1);
        exchange.close();
    }

    private synchronized void note(String type, JsonNode event, String id) {
        posts++;
        if (type.startsWith("order.")) {
            String order = event.path("order").stringValue();
            heard.computeIfAbsent(order, _ -> new LinkedHashSet<>()).add(id);
        } else {
            others.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Different events of a type that is not of orders. */
    synchronized Set<String> of(Type type) {
        return Set.copyOf(others.getOrDefault(type.text(), new LinkedHashSet<>()));
    }

    /** What becomes of groups and bargains, once each. */
    enum Type {
        GROUP_COMPLETED("group.completed"),
        GROUP_FAILED("group.failed"),
        BARGAIN_SUCCEEDED("bargain.succeeded"),
        BARGAIN_FINISHED("bargain.finished");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Events of an order, as they came first. */
    synchronized List<String> of(String order) {
        return new ArrayList<>(heard.getOrDefault(order, new LinkedHashSet<>()));
    }

    /** Orders of which something was heard. */
    synchronized Set<String> orders() {
        return Set.copyOf(heard.keySet());
    }

    /** How many posts there were, repeated ones too. */
    synchronized long posts() {
        return posts;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
