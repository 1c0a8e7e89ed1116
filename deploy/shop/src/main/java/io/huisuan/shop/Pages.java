package io.huisuan.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The shop's page and what it is made of, from the UI's files; nothing else of them. */
final class Pages implements HttpHandler {

    private static final String FILES = "/META-INF/resources";
    private static final Pattern ASSET = Pattern.compile("/(assets/[A-Za-z0-9._-]+|favicon\\.svg)");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");
    private static final String ONLY_OURS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String file = path.equals("/") ? "/shop.html" : path;
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!file.equals("/shop.html") && !ASSET.matcher(file).matches()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, file);
            }
        }
    }

    private static void send(HttpExchange exchange, String file) throws IOException {
        try (var in = Pages.class.getResourceAsStream(FILES + file)) {
            if (in == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = in.readAllBytes();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type(file));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", ONLY_OURS);
            // Assets are named by their content.
            headers.set(
                    "Cache-Control",
                    file.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String type(String file) {
        return TYPES.getOrDefault(
                file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
