package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;

import java.util.concurrent.atomic.AtomicInteger;

/** A shop's checkout: asks for quotes and places orders, and tries again when it is told to. */
public record Checkout(Node node) {

    private static final AtomicInteger ORDERS = new AtomicInteger();

    public Answer quote(String cart) {
        Answer quote = node.send("POST", "/v1/quotes?explain=full", cart);
        assertThat(quote.status()).as("%s", quote).isEqualTo(200);
        return quote;
    }

    public static String next() {
        return "o-" + ORDERS.incrementAndGet();
    }

    /** Places an order that must be placed. */
    public String order(String cart) {
        String order = next();
        Answer placed = place(order, quote(cart));
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        return order;
    }

    public Answer place(String order, Answer quote) {
        return place(order, quote.at("/quote"), "place-" + order);
    }

    public Answer place(String order, String quote, String key) {
        String body = "{\"order\": \"%s\", \"quote\": \"%s\"}".formatted(order, quote);
        while (true) {
            Answer answer = node.send("POST", "/v1/orders", body, "Idempotency-Key", key);
            if (!answer.at("/code").equals("quote-not-ready") && answer.status() != 429) {
                return answer;
            }
            pause();
        }
    }

    public Answer send(String order, String what, String body, String key) {
        return node.send("POST", "/v1/orders/" + order + "/" + what, body, "Idempotency-Key", key);
    }

    public Answer paid(String order) {
        return send(order, "paid", "", "paid-" + order);
    }

    public Answer cancel(String order) {
        return send(order, "cancel", "", "cancel-" + order);
    }

    public Answer read(String order) {
        return node.send("GET", "/v1/orders/" + order);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
