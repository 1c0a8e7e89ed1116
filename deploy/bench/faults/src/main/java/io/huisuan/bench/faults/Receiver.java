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
        note(event.path("order").stringValue(), id);
        exchange.sendResponseHeaders(isConfirmed ? 204 : 500, -1);
        exchange.close();
    }

    private synchronized void note(String order, String event) {
        heard.computeIfAbsent(order, _ -> new LinkedHashSet<>()).add(event);
        posts++;
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
