package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.returns.Returned;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;

/** What came back, as it is stored: {@code {"units": {"<line>": 2}, "gifts": ["<promotion>"]}}. */
final class BookedJson {

    private BookedJson() {}

    static String write(Returned returned) {
        var units = Writing.object();
        returned.units().forEach(units::whole);
        JsonNode json =
                Writing.object()
                        .member("units", units.tree())
                        .texts("gifts", returned.gifts())
                        .tree();
        return new String(Json.canonical(json), UTF_8);
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
