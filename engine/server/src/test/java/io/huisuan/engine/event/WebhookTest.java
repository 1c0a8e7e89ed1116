package io.huisuan.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;

import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.webhook.Destinations;
import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Outcome;
import io.huisuan.ledger.webhook.Secret;
import io.huisuan.ledger.webhook.Signature;

import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Secret SECRET = new Secret(1, "whsec_" + "x".repeat(43));
    private static final Event EVENT =
            new Event("e1", "shop/o-1", "order.paid", NOW, List.of(), "{\"茶\":1}");
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir private static Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(server -> server.stop(0));
    }

    private int started(HttpServer server, HttpHandler handler) {
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            exchange.getRequestHeaders().getFirst("Host")
                                    + exchange.getRequestURI());
                    handler.handle(exchange);
                    exchange.close();
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }

    private int started(HttpHandler handler) throws IOException {
        return started(HttpServer.create(new InetSocketAddress(HERE, 0), 0), handler);
    }

    private static void thanks(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
    }

    private static Outcome post(Destinations to, CheckedAddresses.Names names, String address) {
        return post(to, names, address, new SslContextFactory.Client());
    }

    private static Outcome post(
            Destinations to,
            CheckedAddresses.Names names,
            String address,
            SslContextFactory.Client tls) {
        var endpoint =
                new Endpoint(
                        "1",
                        "a",
                        address,
                        List.of(),
                        List.of(),
                        true,
                        List.of(1),
                        1,
                        "root",
                        NOW,
                        null);
        try (var webhook = new Webhook(to, () -> NOW, names, tls)) {
            return webhook.post(endpoint, List.of(SECRET), EVENT);
        }
    }

    private static Destinations inside(String... places) {
        return new Destinations(Set.of(443), Set.of(places));
    }

    @Test
    void an_event_arrives_signed() throws IOException {
        var signatures = new CopyOnWriteArrayList<String>();
        int port =
                started(
                        exchange -> {
                            signatures.add(
                                    exchange.getRequestHeaders().getFirst("Huisuan-Signature"));
                            String body =
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                            assertThat(body).isEqualTo(EVENT.payload());
                            thanks(exchange);
                        });
        String place = "localhost:" + port;

        Outcome outcome =
                post(inside(place), InetAddress::getAllByName, "http://" + place + "/in?a=b");

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.status()).isEqualTo(204);
        assertThat(asked).containsExactly(place + "/in?a=b");
        assertThat(signatures).containsExactly(Signature.of(List.of(SECRET), NOW, EVENT.payload()));
    }

    @Test
    void the_connection_is_made_to_the_address_that_was_checked() throws IOException {
        int port = started(WebhookTest::thanks);
        var lookups = new AtomicInteger();
        CheckedAddresses.Names names =
                host -> {
                    if (lookups.incrementAndGet() > 1) {
                        throw new UnknownHostException(host);
                    }
                    return new InetAddress[] {HERE};
                };
        String place = "shop.test:" + port;

        assertThat(post(inside(place), names, "http://" + place + "/").status()).isEqualTo(204);
        assertThat(asked).containsExactly(place + "/");
        assertThat(lookups).hasValue(1);
    }

    @Test
    void a_name_that_changes_its_address_after_the_check_gains_nothing() throws Exception {
        InetAddress outside = InetAddress.getByName("93.184.215.14");
        var lookups = new AtomicInteger();
        var addresses =
                new CheckedAddresses(
                        inside(),
                        _ -> new InetAddress[] {lookups.getAndIncrement() == 0 ? outside : HERE},
                        Runnable::run);

        assertThat(resolved(addresses)).containsExactly(new InetSocketAddress(outside, 443));
        assertThat(lookups).hasValue(1);
        var second = new Promise.Completable<List<InetSocketAddress>>();
        addresses.resolve("shop.test", 443, Map.of(), second);
        assertThat(second).isCompletedExceptionally();
    }

    private static List<InetSocketAddress> resolved(CheckedAddresses addresses) {
        var promise = new Promise.Completable<List<InetSocketAddress>>();
        addresses.resolve("shop.test", 443, Map.of(), promise);
        return promise.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fd00::1",
                "fe80::1"
            })
    void a_name_that_leads_inside_is_not_called_even_if_it_leads_elsewhere_too(String address) {
        CheckedAddresses.Names names =
                _ ->
                        new InetAddress[] {
                            InetAddress.getByName("93.184.215.14"), InetAddress.getByName(address)
                        };

        Outcome outcome = post(inside(), names, "https://shop.test/");

        assertThat(outcome.status()).isNull();
        assertThat(outcome.failure())
                .isEqualTo("shop.test leads to an address that may not be called");
    }

    @Test
    void an_address_that_would_not_be_taken_today_is_not_called() {
        Outcome outcome = post(inside(), InetAddress::getAllByName, "http://good@127.0.0.1/");

        assertThat(outcome.failure()).isEqualTo("An address holds no credentials.");
    }

    @Test
    void redirects_are_not_followed() throws IOException {
        int port =
                started(
                        exchange -> {
                            String self = exchange.getRequestHeaders().getFirst("Host");
                            exchange.getResponseHeaders().add("Location", "http://" + self + "/b");
                            exchange.sendResponseHeaders(307, -1);
                        });
        String place = "127.0.0.1:" + port;

        Outcome outcome = post(inside(place), InetAddress::getAllByName, "http://" + place + "/a");

        assertThat(outcome.failure()).isEqualTo("the receiver answered 307");
        assertThat(asked).containsExactly(place + "/a");
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_read() throws IOException {
        var ended = new CompletableFuture<Boolean>();
        int port =
                started(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            try (var body = exchange.getResponseBody()) {
                                for (int i = 0; i < 1_000_000; i++) {
                                    body.write(new byte[1024]);
                                }
                                ended.complete(false);
                            } catch (IOException e) {
                                ended.complete(true);
                            }
                        });
        String place = "127.0.0.1:" + port;

        Outcome outcome = post(inside(place), InetAddress::getAllByName, "http://" + place + "/");

        assertThat(outcome.failure()).isNull();
        assertThat(ended.join()).as("the connection was closed").isTrue();
    }

    @Test
    void who_does_not_answer_in_time_has_not_got_it() throws IOException {
        var end = new CompletableFuture<Void>();
        int port = started(_ -> end.join());
        String place = "127.0.0.1:" + port;

        Outcome outcome = post(inside(place), InetAddress::getAllByName, "http://" + place + "/");
        end.complete(null);

        assertThat(outcome.failure()).isEqualTo("no answer within 3 s");
    }

    @Test
    void nobody_and_nowhere_are_told_apart() {
        assertThat(post(inside("127.0.0.1:1"), InetAddress::getAllByName, "http://127.0.0.1:1/"))
                .extracting(Outcome::failure)
                .isEqualTo("nobody listens there");
        CheckedAddresses.Names none =
                host -> {
                    throw new UnknownHostException(host);
                };
        assertThat(post(inside(), none, "https://shop.test/"))
                .extracting(Outcome::failure)
                .isEqualTo("the name is not known");
    }

    @Test
    void tls_is_spoken_with_the_name_and_not_with_the_address() throws Exception {
        var names = new CopyOnWriteArrayList<String>();
        var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        SslContextFactory.Server cert = certificate();
        server.setHttpsConfigurator(new HttpsConfigurator(cert.getSslContext()));
        int port =
                started(
                        server,
                        exchange -> {
                            var session =
                                    (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
                            session.getRequestedServerNames()
                                    .forEach(n -> names.add(((SNIHostName) n).getAsciiName()));
                            thanks(exchange);
                        });
        Destinations both = inside("shop.test:" + port, "other.test:" + port);
        CheckedAddresses.Names here = _ -> new InetAddress[] {HERE};

        Outcome good = post(both, here, "https://shop.test:" + port + "/", trusting());
        Outcome foreign = post(both, here, "https://other.test:" + port + "/", trusting());
        Outcome unknown =
                post(both, here, "https://shop.test:" + port + "/", new SslContextFactory.Client());

        assertThat(good.failure()).isNull();
        assertThat(names).containsExactly("shop.test");
        assertThat(foreign.failure()).startsWith("TLS: ");
        assertThat(unknown.failure()).startsWith("TLS: ");
        cert.stop();
    }

    private static SslContextFactory.Client trusting() {
        var client = new SslContextFactory.Client();
        client.setTrustStorePath(
                Objects.requireNonNull(folder).resolve("store").toUri().toString());
        client.setTrustStorePassword("secret");
        return client;
    }

    /** Made by the JDK's own tool, for shop.test. */
    private static SslContextFactory.Server certificate() throws Exception {
        Path store = folder.resolve("store");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "shop",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=shop.test",
                                "-ext",
                                "SAN=dns:shop.test",
                                "-storepass",
                                "secret",
                                "-keystore",
                                store.toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        var server = new SslContextFactory.Server();
        server.setKeyStorePath(store.toUri().toString());
        server.setKeyStorePassword("secret");
        server.start();
        return server;
    }
}
