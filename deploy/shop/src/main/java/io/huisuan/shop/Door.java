package io.huisuan.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The door of the shop's API. It takes JSON of the shop's own page only: a page of somebody else
 * can't send JSON here without being asked for leave, which nobody gives it, and one that says
 * where it comes from is refused.
 */
final class Door implements HttpHandler {

    private static final int LARGEST = 256 * 1024;

    private final List<Route> routes;

    Door(List<Route> routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = Json.bytes(answer.body());
            var headers = exchange.getResponseHeaders();
            headers.set(
                    "Content-Type",
                    answer.isOk() ? "application/json" : "application/problem+json");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            for (Route route : routes) {
                Optional<List<String>> parts = route.parts(path);
                if (parts.isPresent() && route.method().equals(method)) {
                    return route.work().apply(asked(exchange, parts.get()));
                }
            }
            throw Refused.unknown("the shop has no " + method + " " + path);
        } catch (Refused e) {
            return e.answer();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Answer.problem(
                    500, "internal", "something broke in the shop; its log says what");
        }
    }

    private static Asked asked(HttpExchange exchange, List<String> parts) throws IOException {
        String language = header(exchange, "Accept-Language");
        return new Asked(
                parts,
                query(exchange.getRequestURI()),
                header(exchange, "Shop-Customer"),
                language.startsWith("en") ? "en" : "zh",
                exchange.getRequestMethod().equals("GET") ? Json.object() : body(exchange));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        if (!header(exchange, "Content-Type").startsWith("application/json")) {
            throw new Refused(415, "unsupported-media-type", "send JSON");
        }
        String origin = header(exchange, "Origin");
        if (!origin.isEmpty() && !origin.endsWith("://" + header(exchange, "Host"))) {
            throw new Refused(403, "forbidden", "only the shop's own page may ask");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refused(413, "body-too-large", "at most " + LARGEST + " bytes");
        }
        JsonNode json = body.length == 0 ? Json.object() : Json.parse(body);
        if (!json.isObject()) {
            throw Refused.malformed("the body is an object");
        }
        return json;
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static Map<String, String> query(URI uri) {
        return Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> decoded(pair[0]),
                                pair -> pair.length == 1 ? "" : decoded(pair[1]),
                                (one, _) -> one));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("the address is broken");
        }
    }
}
