package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The JSON of effects on units that are bought together. */
final class MultibuyJson {
    static final List<String> TYPES = List.of("bundlePrice", "bundleOff", "buyXGetY");

    private static final List<Part> HARMLESS = List.of(new Part(LineFilter.ANY, Line.MAX_QTY));

    private MultibuyJson() {}

    static Multibuy read(Reading in, String type) {
        return switch (type) {
            case "bundlePrice" ->
                    new BundlePrice(parts(in), in.whole("price", 0, Line.MAX_PRICE), limit(in));
            case "bundleOff" ->
                    new BundleOff(
                            parts(in),
                            in.object("off", EffectJson::reduction, EffectJson.HARMLESS),
                            limit(in));
            default ->
                    new BuyXGetY(
                            in.object("of", LineFilterJson::read),
                            (int) in.whole("buy", 1, Line.MAX_QTY),
                            (int) in.whole("get", 1, Line.MAX_QTY),
                            (int) in.whole("basisPoints", 1, PercentOff.WHOLE, PercentOff.WHOLE),
                            limit(in),
                            most(in, "maxFree"),
                            in.flag("qualifiersToo", false));
        };
    }

    private static List<Part> parts(Reading in) {
        List<Part> parts = in.objects("parts", MultibuyJson::part);
        if (parts.isEmpty() || parts.size() > Multibuy.MAX_PARTS) {
            in.problem(
                    "out-of-range",
                    "parts",
                    "套装需要 1 到 " + Multibuy.MAX_PARTS + " 个组成部分",
                    "a bundle has 1 to " + Multibuy.MAX_PARTS + " parts");
            return HARMLESS;
        }
        return parts;
    }

    private static Part part(Reading in) {
        return new Part(
                in.object("where", LineFilterJson::read).orElse(LineFilter.ANY),
                (int) in.whole("count", 1, Line.MAX_QTY));
    }

    private static int limit(Reading in) {
        return most(in, "limit");
    }

    private static int most(Reading in, String name) {
        return (int) in.whole(name, 1, Multibuy.NO_LIMIT, Multibuy.NO_LIMIT);
    }

    static ObjectNode write(Multibuy multibuy) {
        return switch (multibuy) {
            case BundlePrice(var parts, long price, int limit) ->
                    Writing.type("bundlePrice")
                            .list("parts", parts, MultibuyJson::write)
                            .whole("price", price)
                            .whole("limit", limit, Multibuy.NO_LIMIT)
                            .tree();
            case BundleOff(var parts, var off, int limit) ->
                    Writing.type("bundleOff")
                            .list("parts", parts, MultibuyJson::write)
                            .member("off", EffectJson.write(off))
                            .whole("limit", limit, Multibuy.NO_LIMIT)
                            .tree();
            case BuyXGetY buying -> write(buying);
        };
    }

    private static ObjectNode write(BuyXGetY buying) {
        return Writing.type("buyXGetY")
                .member("of", buying.of(), LineFilterJson::write)
                .whole("buy", buying.buy())
                .whole("get", buying.get())
                .whole("basisPoints", buying.basisPoints(), PercentOff.WHOLE)
                .whole("limit", buying.limit(), Multibuy.NO_LIMIT)
                .whole("maxFree", buying.maxFree(), Multibuy.NO_LIMIT)
                .flag("qualifiersToo", buying.qualifiersToo())
                .tree();
    }

    private static ObjectNode write(Part part) {
        return Writing.object()
                .member("where", part.where(), LineFilter.ANY, LineFilterJson::write)
                .whole("count", part.count())
                .tree();
    }
}
