package io.huisuan.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.engine.order.Checkout;
import io.huisuan.ledger.webhook.Secret;
import io.huisuan.ledger.webhook.Signature;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

class EventsOverHttpTest {

    private record Post(String event, String type, String signature, String body) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();

    /** Refuses the first post, and takes all others. */
    private HttpServer shop() throws IOException {
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    posts.add(
                            new Post(
                                    headers.getFirst("Huisuan-Event"),
                                    headers.getFirst("Huisuan-Event-Type"),
                                    headers.getFirst("Huisuan-Signature"),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                    exchange.sendResponseHeaders(posts.size() == 1 ? 500 : 204, -1);
                    exchange.close();
                });
        shop.start();
        return shop;
    }

    @Test
    void what_happens_to_an_order_is_told_signed_until_it_has_arrived() throws IOException {
        Office office = Office.open(TestServers.mariaDb());
        office.publish(Promotions.TEN_PERCENT);
        HttpServer shop = shop();
        String place = "127.0.0.1:" + shop.getAddress().getPort();
        Secret secret = office.listens(place).secret();
        try (Node node = Node.start(office, Map.of("huisuan.webhooks.inside", place))) {
            var checkout = new Checkout(node);
            String order =
                    checkout.order(
                            """
                            {"currency": "CNY",
                             "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": 100}]}
                            """);
            checkout.paid(order);

            Eventually.holds(
                    () ->
                            assertThat(posts)
                                    .extracting(Post::type)
                                    .containsExactly(
                                            "order.reserved", "order.reserved", "order.paid"));

            assertThat(posts.get(1).event()).isEqualTo(posts.get(0).event());
            assertThat(posts.get(2).body())
                    .contains(
                            "\"order\":\"" + order + "\"", "\"campaigns\":[\"test\"],\"costs\":[]");
            assertThat(posts).allSatisfy(post -> assertSigned(secret, post));
        } finally {
            shop.stop(0);
        }
    }

    private static void assertSigned(Secret secret, Post post) {
        String seconds = post.signature().replaceAll("t=(\\d+),.*", "$1");
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        assertThat(post.signature()).isEqualTo(Signature.of(List.of(secret), at, post.body()));
    }
}
