package io.huisuan.engine.event;

import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.webhook.Courier;
import io.huisuan.ledger.webhook.Destinations;
import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Outcome;
import io.huisuan.ledger.webhook.Secret;
import io.huisuan.ledger.webhook.Signature;
import io.huisuan.store.Refused;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/**
 * Posts events, signed. What answers 2xx within three seconds has got it; redirects are not
 * followed, and of an answer's body no more than 1 kB is read.
 */
public final class Webhook implements Courier.Recipient, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int THREADS = 16;

    private final Destinations destinations;
    private final InstantSource now;
    private final HttpClient http;

    /** Starts a client of its own. */
    public Webhook(Destinations destinations, InstantSource now) {
        this(destinations, now, InetAddress::getAllByName, new SslContextFactory.Client());
    }

    Webhook(
            Destinations destinations,
            InstantSource now,
            CheckedAddresses.Names names,
            SslContextFactory.Client tls) {
        this.destinations = destinations;
        this.now = now;
        http = client(tls);
        http.setSocketAddressResolver(
                new CheckedAddresses(destinations, names, http.getExecutor()));
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("events cannot be posted", e);
        }
    }

    private static HttpClient client(SslContextFactory.Client tls) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("webhook");
        threads.setDaemon(true);
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setExecutor(threads);
        connector.setSslContextFactory(tls);
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setConnectTimeout(PATIENCE.toMillis());
        client.setAddressResolutionTimeout(PATIENCE.toMillis());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        return client;
    }

    @Override
    public Outcome post(Endpoint to, List<Secret> secrets, Event event) {
        long begun = System.nanoTime();
        try {
            URI address = destinations.checked(to.address());
            int status = answer(request(address, secrets, event));
            return Outcome.answered(status, since(begun));
        } catch (Refused e) {
            return Outcome.failed(e.sentence("en"), since(begun));
        } catch (ExecutionException e) {
            return Outcome.failed(reason(e.getCause()), since(begun));
        } catch (TimeoutException _) {
            return Outcome.failed(reason(null), since(begun));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.failed("this server is being shut down", since(begun));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Request request(URI address, List<Secret> secrets, Event event) {
        String body = event.payload();
        return http.newRequest(address)
                .method(HttpMethod.POST)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .headers(
                        headers ->
                                headers.put("User-Agent", "Huisuan")
                                        .put("Huisuan-Event", event.id())
                                        .put("Huisuan-Event-Type", event.type())
                                        .put(
                                                "Huisuan-Signature",
                                                Signature.of(secrets, now.instant(), body)))
                .body(new StringRequestContent("application/json", body));
    }

    private static int answer(Request request)
            throws InterruptedException, ExecutionException, TimeoutException {
        var status = new CompletableFuture<Integer>();
        request.send(new FirstWords(status));
        try {
            return status.get(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            var _ = request.abort(e);
            throw e;
        }
    }

    /** For people; tells nothing of what an address resolves to. */
    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "no answer within 3 s";
            case TimeoutException _ -> "no answer within 3 s";
            case CheckedAddresses.Forbidden e -> String.valueOf(e.getMessage());
            case UnknownHostException _ -> "the name is not known";
            case ConnectException _ -> "nobody listens there";
            case SSLException e -> "TLS: " + e.getMessage();
            case ClosedChannelException _ -> "the connection was closed";
            case Throwable other -> String.valueOf(other.getMessage());
        };
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("posting events does not end", e);
        }
    }
}
