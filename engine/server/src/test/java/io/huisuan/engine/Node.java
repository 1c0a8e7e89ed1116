package io.huisuan.engine;

import io.huisuan.embedded.EmbeddedRedis;
import io.huisuan.embedded.TestServers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real engine on a free port, spoken to over HTTP. */
public final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext server;
    private final int port;

    private Node(ConfigurableApplicationContext server) {
        this.server = server;
        var web = (WebServerApplicationContext) server;
        this.port = Objects.requireNonNull(web.getWebServer()).getPort();
    }

    /** Starts an engine that works for this office, on the shared Redis. */
    public static Node start(Office office) {
        return start(office, TestServers.redis());
    }

    /** The same with other settings. */
    public static Node start(Office office, Map<String, Object> others) {
        var settings = new HashMap<>(office.settings());
        settings.put("huisuan.redis.port", TestServers.redis().port());
        settings.putAll(others);
        return start(settings, EngineServer.class);
    }

    public static Node start(Office office, EmbeddedRedis redis) {
        var settings = new HashMap<>(office.settings());
        settings.put("huisuan.redis.port", redis.port());
        return start(settings, EngineServer.class);
    }

    /** Starts an engine with a part of its own, which replaces what it is preferred to. */
    public static Node with(Office office, Class<?> part) {
        var settings = new HashMap<>(office.settings());
        settings.put("huisuan.redis.port", TestServers.redis().port());
        return start(settings, EngineServer.class, part);
    }

    /** Starts an engine that also describes its API at {@code /v3/api-docs}. */
    public static Node described(Office office, Class<?> description) {
        var settings = new HashMap<>(office.settings());
        settings.put("huisuan.redis.port", TestServers.redis().port());
        settings.put("springdoc.api-docs.enabled", true);
        return start(settings, EngineServer.class, description);
    }

    private static Node start(Map<String, Object> settings, Class<?>... parts) {
        String[] arguments =
                Stream.concat(
                                Stream.of("--server.port=0"),
                                settings.entrySet().stream()
                                        .map(e -> "--" + e.getKey() + "=" + e.getValue()))
                        .toArray(String[]::new);
        return new Node(new SpringApplication(parts).run(arguments));
    }

    /** Sends a request; headers are names and values in turn. */
    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    public Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    private Answer send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, body)
                        .header("Content-Type", "application/json");
        List<String> all = List.of(headers);
        if (!all.contains("Authorization")) {
            request.header("Authorization", "Bearer " + Keys.ALL);
        }
        for (int i = 0; i < all.size(); i += 2) {
            if (!all.get(i + 1).isEmpty()) {
                request.setHeader(all.get(i), all.get(i + 1));
            }
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
