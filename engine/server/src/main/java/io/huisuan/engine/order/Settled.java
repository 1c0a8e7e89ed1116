package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.order.BookedReturn;
import io.huisuan.returns.Order;
import io.huisuan.returns.Returned;
import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A price that was settled after the order was paid, such as the rung that a group has reached: so
 * much of each unit that was kept then has been refunded already, and is not refunded again with
 * the unit. Stored as {@code {"each": 901, "kept": {"<line>": 2}}}, as the return with number 0.
 *
 * @param each minor units
 * @param kept units by line, when the price was settled
 */
record Settled(long each, Map<String, Long> kept) {

    private static final Settled NOTHING = new Settled(0, Map.of());

    Settled {
        kept = Map.copyOf(kept);
    }

    static Settled of(List<BookedReturn> booked) {
        return booked.stream()
                .filter(one -> one.number() == 0)
                .map(one -> read(one.returned()))
                .findFirst()
                .orElse(NOTHING);
    }

    private static Settled read(String text) {
        JsonNode json = Json.parse(text.getBytes(UTF_8));
        var kept = new HashMap<String, Long>();
        json.path("kept").properties().forEach(e -> kept.put(e.getKey(), e.getValue().asLong()));
        return new Settled(json.path("each").asLong(), kept);
    }

    /** What of it is of units that have come back since. */
    long of(Returned all, Order order) {
        long units =
                order.cart().lines().stream()
                        .mapToLong(line -> since(all.of(line.id()), line.qty(), kept(line.id())))
                        .sum();
        return Math.multiplyExact(each, units);
    }

    private long kept(String line) {
        return kept.getOrDefault(line, 0L);
    }

    /** Units that came back before the price was settled are not of it. */
    private static long since(int returned, int bought, long kept) {
        return Math.clamp(returned - (bought - kept), 0, kept);
    }
}
