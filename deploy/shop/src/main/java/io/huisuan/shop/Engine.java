package io.huisuan.shop;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The engine, as a client of its public API knows it. Whoever asks with the same idempotency key
 * again gets the same answer, so what was lost on the way may always be asked again.
 */
final class Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI root;
    private final String key;
    private final HttpClient http;

    /**
     * @param key the shop's API key
     */
    Engine(URI root, String key) {
        this.root = root;
        this.key = key;
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    }

    Answer get(String language, String path) {
        return send(request(language, path).GET());
    }

    /** Something that changes nothing, or that may be said twice. */
    Answer post(String language, String path, JsonNode body) {
        return send(request(language, path).POST(json(body)));
    }

    /** Makes something whose id is the shop's; the same again is the same. */
    Answer put(String language, String path, JsonNode body) {
        return send(request(language, path).PUT(json(body)));
    }

    /** Something that must happen once, however often it is asked. */
    Answer command(String language, String path, JsonNode body, String idempotencyKey) {
        return send(
                request(language, path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    private HttpRequest.Builder request(String language, String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofByteArray(Json.bytes(body));
    }

    /** An engine that does not answer is no reason to forget a cart: the page asks again. */
    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            byte[] body = response.body();
            return new Answer(
                    response.statusCode(), body.length == 0 ? Json.object() : Json.parse(body));
        } catch (Refused e) {
            return Answer.problem(503, "engine-away", "what answers there is no engine");
        } catch (IOException e) {
            return Answer.problem(503, "engine-away", "the engine does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.problem(503, "engine-away", "the shop is being closed");
        }
    }
}
