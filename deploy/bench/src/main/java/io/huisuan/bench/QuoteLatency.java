package io.huisuan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long one client waits for a quote: {@code POST /v1/quotes}, one request after the other, on
 * one connection. Prints p50, p90, p99 and the maximum in microseconds, for carts of 1, 5 and 20
 * lines.
 *
 * <p>Arguments: the engine's URL, the API key, the number of counted requests for each size. As
 * many again, but at least 2,000, go before as warm-up.
 */
public final class QuoteLatency {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI quotes;
    private final String key;

    private QuoteLatency(URI engine, String key) {
        this.quotes = engine.resolve("/v1/quotes");
        this.key = key;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var latency = new QuoteLatency(URI.create(args[0]), args[1]);
        int requests = Integer.parseInt(args[2]);
        System.out.printf(
                "%-6s %9s %9s %9s %9s  µs, %d requests each, one client%n",
                "lines", "p50", "p90", "p99", "max", requests);
        for (int lines : new int[] {1, 5, 20}) {
            HttpRequest request = latency.request(cart(lines));
            latency.time(request, Math.max(2_000, requests));
            print(lines, latency.time(request, requests));
        }
    }

    private HttpRequest request(String cart) {
        return HttpRequest.newBuilder(quotes)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(cart))
                .build();
    }

    private long[] time(HttpRequest request, int times) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(int lines, long[] sorted) {
        System.out.printf(
                "%-6d %9d %9d %9d %9d%n",
                lines,
                micros(sorted, 50),
                micros(sorted, 90),
                micros(sorted, 99),
                micros(sorted, 100));
    }

    /** Nearest rank. */
    private static long micros(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.max(rank, 1) - 1] / 1_000;
    }

    private static String cart(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(QuoteLatency::line)
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"currency\":\"CNY\",\"customer\":{\"id\":\"bench\",\"tier\":\"gold\"},\"lines\":[",
                                "]}"));
    }

    private static String line(int i) {
        return """
        {"id":"%d","sku":"BENCH-%d","brand":"bench","category":["food","tea"],"qty":%d,"unitPrice":%d}\
        """
                .formatted(i, i, 1 + i % 3, 1_000 + 137 * i);
    }
}
