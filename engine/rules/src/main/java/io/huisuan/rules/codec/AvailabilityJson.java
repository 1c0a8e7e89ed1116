package io.huisuan.rules.codec;

import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Pool;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON of availability snapshots: {@code {"left": {"<promotion>": {"none": "USAGE_LIMIT"} or
 * {"units", "money", "partial"}}, "pools": [{"name", "promotions", "left": {"units", "money",
 * "partial"}}]}}; what is not limited is left out.
 */
public final class AvailabilityJson {

    private AvailabilityJson() {}

    /**
     * Reads a snapshot.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Availability read(JsonNode availability) {
        return Reading.read(
                availability,
                in ->
                        new Availability(
                                in.object("left", AvailabilityJson::byPromotion).orElse(Map.of()),
                                in.objects("pools", AvailabilityJson::pool)));
    }

    private static Map<String, Left> byPromotion(Reading in) {
        var left = new LinkedHashMap<String, Left>();
        for (String promotion : in.names()) {
            in.object(promotion, AvailabilityJson::left)
                    .ifPresent(some -> left.put(promotion, some));
        }
        return left;
    }

    private static Left left(Reading in) {
        if (in.names().contains("none")) {
            return new Left.None(in.oneOf("none", LimitReason.class));
        }
        return some(in);
    }

    private static Pool pool(Reading in) {
        return new Pool(
                in.text("name"),
                in.texts("promotions"),
                in.object("left", AvailabilityJson::some).orElse(Left.EVERYTHING));
    }

    private static Left.Some some(Reading in) {
        return new Left.Some(
                in.whole("units", 1, Left.NO_LIMIT, Left.NO_LIMIT),
                in.whole("money", 1, Left.NO_LIMIT, Left.NO_LIMIT),
                in.flag("partial", false));
    }

    public static ObjectNode write(Availability availability) {
        var left = Writing.object();
        availability.left().forEach((promotion, some) -> left.member(promotion, write(some)));
        return Writing.object()
                .member("left", left.tree(), Writing.object().tree(), members -> members)
                .list("pools", availability.pools(), AvailabilityJson::write)
                .tree();
    }

    private static ObjectNode write(Pool pool) {
        return Writing.object()
                .text("name", pool.name())
                .texts("promotions", pool.promotions())
                .member("left", write(pool.left()))
                .tree();
    }

    private static ObjectNode write(Left left) {
        return switch (left) {
            case Left.None(LimitReason why) -> Writing.object().text("none", why.name()).tree();
            case Left.Some(long units, long money, boolean isPartial) ->
                    Writing.object()
                            .whole("units", units, Left.NO_LIMIT)
                            .whole("money", money, Left.NO_LIMIT)
                            .flag("partial", isPartial)
                            .tree();
        };
    }
}
