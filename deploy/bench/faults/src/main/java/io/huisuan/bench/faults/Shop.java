package io.huisuan.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.bench.faults.Reply.Meaning;
import io.huisuan.rules.codec.Json;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;

/** Calls engines over HTTP, each call with a limit of time, and remembers who answered when. */
final class Shop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Engine> engines;
    private final AtomicLongArray served;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    Shop(List<Engine> engines) {
        this.engines = engines;
        served = new AtomicLongArray(engines.size());
    }

    int engines() {
        return engines.size();
    }

    /** When an engine has last done something that it was ordered, by {@link System#nanoTime}. */
    long lastServed(int engine) {
        return served.get(engine);
    }

    /** Gives a command; the key says which. */
    Reply order(int engine, String path, String body, String key) {
        Reply reply = send(engine, "POST", path, body, key);
        if (reply.meaning() == Meaning.DONE) {
            served.set(engine, System.nanoTime());
        }
        return reply;
    }

    /**
     * What a quote says.
     *
     * @param text to order with
     */
    record Quote(String text, long discount) {}

    /** Asks for a quote of a cart that is sent along. */
    Optional<Quote> quote(int engine, String cart) {
        return quote(send(engine, "POST", "/v1/quotes", cart, ""));
    }

    /** Asks for a quote of a cart that is kept, by whatever name. */
    Optional<Quote> quoteKept(int engine, String id, String cart) {
        String path = "/v1/carts/" + id;
        Reply kept = send(engine, "PUT", path, cart, "");
        return kept.meaning() == Meaning.DONE
                ? quote(send(engine, "POST", path + "/quote", "", ""))
                : Optional.empty();
    }

    /** Opens a group or starts a bargain; the id says which. */
    Reply begin(int engine, String path, String body) {
        return send(engine, "PUT", path, body, "");
    }

    /** Helps in a bargain. */
    Reply help(int engine, String bargain, String helper) {
        String body = "{\"customer\": {\"id\": \"" + helper + "\"}}";
        return send(engine, "POST", "/v1/bargains/" + bargain + "/helps", body, "");
    }

    /** Says who brought a customer. */
    Reply bind(int engine, String code, String customer) {
        String body = "{\"code\": \"" + code + "\", \"customer\": " + customer + "}";
        return send(engine, "POST", "/v1/referrals/bindings", body, "");
    }

    private static Optional<Quote> quote(Reply reply) {
        if (reply.meaning() != Meaning.DONE) {
            return Optional.empty();
        }
        var view = Json.parse(reply.body().getBytes(UTF_8));
        String text = view.path("quote").asString("");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quote(text, view.path("discountTotal").asLong()));
    }

    private Reply send(int engine, String method, String path, String body, String key) {
        var request =
                HttpRequest.newBuilder(engines.get(engine).uri().resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + Office.KEY.text())
                        .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        var answer = http.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            return reply(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return Reply.NONE;
            }
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Reply.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    private static Reply reply(HttpResponse<String> answer) {
        boolean isReplay = answer.headers().firstValue("Idempotent-Replayed").isPresent();
        String body = answer.body();
        if (answer.statusCode() < 300) {
            return new Reply(answer.statusCode(), "", body, isReplay);
        }
        var bytes = body.getBytes(UTF_8);
        String code = bytes.length == 0 ? "" : Json.parse(bytes).path("code").asString("");
        return new Reply(answer.statusCode(), code, body, isReplay);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
