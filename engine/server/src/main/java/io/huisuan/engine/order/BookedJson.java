package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.returns.Returned;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;

/**
 * What came back, as it is stored: {@code {"units": {"<line>": 2}, "gifts": ["<promotion>"],
 * "shipping": 600}}.
 */
final class BookedJson {

    private BookedJson() {}

    static String write(Returned returned, long shipping) {
        var units = Writing.object();
        returned.units().forEach(units::whole);
        JsonNode json =
                Writing.object()
                        .member("units", units.tree())
                        .texts("gifts", returned.gifts())
                        .whole("shipping", shipping, 0)
                        .tree();
        return new String(Json.canonical(json), UTF_8);
    }

    /** What came back of what was paid for shipping, minor units. */
    static long shipping(String text) {
        return Json.parse(text.getBytes(UTF_8)).path("shipping").asLong(0);
    }

    static Returned read(String text) {
        JsonNode json = Json.parse(text.getBytes(UTF_8));
        var units = new HashMap<String, Integer>();
        json.path("units").properties().forEach(e -> units.put(e.getKey(), e.getValue().asInt()));
        var gifts = new HashSet<String>();
        json.path("gifts").values().forEach(gift -> gifts.add(gift.stringValue()));
        return new Returned(units, gifts);
    }
}
