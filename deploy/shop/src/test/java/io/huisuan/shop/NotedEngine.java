package io.huisuan.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where the engine is, notes what it is asked, and says yes to everything. */
final class NotedEngine implements AutoCloseable {

    /** What the engine was asked. */
    record Note(String what, String authorization, String key, JsonNode body) {}

    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    NotedEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    var headers = exchange.getRequestHeaders();
                    notes.add(
                            new Note(
                                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                                    Optional.ofNullable(headers.getFirst("Authorization"))
                                            .orElse(""),
                                    Optional.ofNullable(headers.getFirst("Idempotency-Key"))
                                            .orElse(""),
                                    body.length == 0 ? Json.object() : Json.parse(body)));
                    byte[] yes = "{\"state\":\"PAID\",\"total\":5900}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, yes.length);
                    exchange.getResponseBody().write(yes);
                    exchange.close();
                });
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Note> notes() {
        return notes;
    }

    Note last() {
        return notes.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
