package io.huisuan.admin;

import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a browser does: keeps cookies, and hands the CSRF token back in a header. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Browser(int port) {
        root = "http://localhost:" + port;
    }

    /** An answer: its status, headers and JSON. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
        }

        /** The text at a JSON pointer; empty when there is none. */
        public String at(String pointer) {
            JsonNode node = json().at(pointer);
            return node.isString() ? node.asString() : node.isMissingNode() ? "" : node.toString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }

    /** Logs in as one of the demo's people. */
    public Browser as(String account) {
        return as(account, "huisuan-demo");
    }

    public Browser as(String account, String password) {
        get("/api/me");
        Answer answer =
                post(
                        "/api/login",
                        "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return this;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    public Answer send(String method, String path, String json, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Sends JSON without saying how long it is. */
    public Answer stream(String method, String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(bytes)))
                        .build());
    }

    /** Sends a file. */
    public Answer upload(String path, String type, byte[] file) {
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build());
    }

    /** A file, whatever the status. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(root + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A file that is handed over once, whatever the status. */
    public HttpResponse<byte[]> take(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A cookie's value; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
