package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.outbox.Delivery;
import io.huisuan.ledger.outbox.Event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Posts events to one address, signed: {@code Huisuan-Signature: t=<seconds>,<key id>=<hex>} is an
 * HMAC-SHA256 over the seconds, a dot and the body. What answers 2xx within three seconds has got
 * it; redirects are not followed.
 */
public final class Webhook implements Delivery.Recipient {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI to;
    private final Keyring keys;
    private final InstantSource now;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public Webhook(URI to, Keyring keys, InstantSource now) {
        this.to = to;
        this.keys = keys;
        this.now = now;
    }

    @Override
    public void receive(Event event) {
        int status = post(event);
        if (status < 200 || status > 299) {
            throw new UncheckedIOException(new IOException("the receiver answered " + status));
        }
    }

    private int post(Event event) {
        HttpRequest request =
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Huisuan-Event", event.id())
                        .header("Huisuan-Event-Type", event.type())
                        .header("Huisuan-Signature", signature(event.payload()))
                        .POST(BodyPublishers.ofString(event.payload()))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String signature(String payload) {
        long seconds = now.instant().getEpochSecond();
        byte[] content = (seconds + "." + payload).getBytes(UTF_8);
        var signature = new StringBuilder("t=").append(seconds);
        keys.events()
                .forEach(
                        (id, key) ->
                                signature
                                        .append(',')
                                        .append(id)
                                        .append('=')
                                        .append(HexFormat.of().formatHex(key.of(content))));
        return signature.toString();
    }
}
