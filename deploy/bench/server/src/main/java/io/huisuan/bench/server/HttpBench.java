package io.huisuan.bench.server;

import io.huisuan.bench.workload.Floor;
import io.huisuan.bench.workload.Generator;
import io.huisuan.bench.workload.Translation;
import io.huisuan.bench.workload.Workload;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a quote costs the server beside an echo of the same JSON: processor time of the server's
 * process for a request, of both in turns. Prints a line a turn, and the ratio of the medians.
 *
 * <p>Settings: {@code http.n}, {@code http.lines}, {@code http.seed}, {@code http.baskets}, {@code
 * http.rounds}, {@code http.turn} (requests), {@code http.warm} (requests of each before), {@code
 * http.clients}, {@code http.heap} (of the server).
 */
public final class HttpBench {

    private static final String QUOTES = "/v1/quotes";

    private HttpBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int lines = Integer.getInteger("http.lines", 20);
        Workload workload =
                Generator.workload(
                        Integer.getInteger("http.n", 1_000),
                        Long.getLong("http.seed", 42),
                        Integer.getInteger("http.baskets", 64));
        Path folder = Files.createTempDirectory("bench-http");
        try (var node = LoneNode.start(folder, workload.promotions());
                var load = new Load(node, Integer.getInteger("http.clients", 2))) {
            load.waitUntilReady();
            List<Basket> baskets = workload.of(lines);
            List<byte[]> carts = baskets.stream().map(HttpBench::json).toList();
            check(load, workload, baskets, carts);
            say("%d promotions, %d lines".formatted(workload.promotions().size(), lines));
            measure(load, carts);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Load load, List<byte[]> carts) throws InterruptedException {
        int warm = Integer.getInteger("http.warm", 20_000);
        load.turn(EchoController.PATH, carts, warm);
        load.turn(QUOTES, carts, warm);
        int turn = Integer.getInteger("http.turn", 1_000);
        var echo = new ArrayList<Double>();
        var quote = new ArrayList<Double>();
        for (int i = 0; i < Integer.getInteger("http.rounds", 9); i++) {
            echo.add(load.turn(EchoController.PATH, carts, turn));
            quote.add(load.turn(QUOTES, carts, turn));
            say("echo %.0f µs, quote %.0f µs".formatted(echo.getLast(), quote.getLast()));
        }
        say(
                "medians: echo %.0f µs, quote %.0f µs of processor time, ratio %.2f"
                        .formatted(median(echo), median(quote), median(quote) / median(echo)));
    }

    private static double median(List<Double> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }

    /** The node prices what is measured right. */
    private static void check(
            Load load, Workload workload, List<Basket> baskets, List<byte[]> carts)
            throws IOException, InterruptedException {
        var floor = new Floor(workload.promotions());
        long bytes = 0;
        for (int i = 0; i < baskets.size(); i++) {
            byte[] answer = load.post(QUOTES, carts.get(i));
            long total = Json.parse(answer).get("total").longValue();
            long right = floor.price(baskets.get(i)).payable();
            if (total != right) {
                throw new IllegalStateException(total + " instead of " + right);
            }
            bytes += answer.length;
        }
        say(
                "%d baskets priced right; a cart is %d bytes, a quote %d"
                        .formatted(
                                baskets.size(),
                                carts.stream().mapToLong(cart -> cart.length).sum() / carts.size(),
                                bytes / baskets.size()));
    }

    /** As checkout sends it, which does not say when it is. */
    private static byte[] json(Basket basket) {
        var cart = CartJson.write(Translation.cart(basket));
        cart.remove("at");
        return Json.canonical(cart);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}
