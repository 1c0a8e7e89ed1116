package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** The JSON of effects. */
public final class EffectJson {
    static final Reduction HARMLESS = new UnitPrice(Line.MAX_PRICE);

    private static final List<String> REDUCTIONS = List.of("percentOff", "amountOff", "unitPrice");
    private static final List<String> SINGLES = singles();
    private static final List<String> EFFECTS = effects();

    private EffectJson() {}

    private static List<String> effects() {
        var all = new ArrayList<>(SINGLES);
        all.add("tiered");
        return List.copyOf(all);
    }

    private static List<String> singles() {
        var all = new ArrayList<>(REDUCTIONS);
        all.addAll(MultibuyJson.TYPES);
        all.addAll(List.of("freeShipping", "freeGift", "swap", "pointsDeduct"));
        all.addAll(GrantJson.TYPES);
        all.addAll(RemarkJson.TYPES);
        return List.copyOf(all);
    }

    public static Effect read(Reading in) {
        return switch (in.type(EFFECTS)) {
            case "tiered" ->
                    new Tiered(
                            in.oneOf("measure", Measure.class),
                            in.oneOf("basis", Basis.RUNNING),
                            tiers(in),
                            in.flag("repeat", false));
            case String single -> single(in, single);
        };
    }

    private static Single single(Reading in, String type) {
        return switch (type) {
            case "freeShipping" -> new FreeShipping();
            case "freeGift" ->
                    new FreeGift(
                            in.text("sku"),
                            (int) in.whole("qty", 1, Line.MAX_QTY, 1),
                            in.whole("value", 0, Effect.MAX_WORTH, 0));
            case "swap" ->
                    new Swap(
                            in.text("sku"),
                            (int) in.whole("qty", 1, Line.MAX_QTY, 1),
                            in.whole("value", 0, Effect.MAX_WORTH, 0));
            case "pointsDeduct" ->
                    new PointsDeduct(
                            in.whole("points", 1, Grant.MAX_COUNT),
                            in.whole("amount", 1, Line.MAX_PRICE),
                            (int) in.whole("most", 1, PercentOff.WHOLE, PercentOff.WHOLE));
            case String other when MultibuyJson.TYPES.contains(other) ->
                    MultibuyJson.read(in, other);
            case String other when GrantJson.TYPES.contains(other) -> GrantJson.read(in, other);
            case String other when RemarkJson.TYPES.contains(other) -> RemarkJson.read(in, other);
            case String reduction -> reduction(in, reduction);
        };
    }

    /** A reduction by itself, as it stands inside other effects. */
    static Reduction reduction(Reading in) {
        return reduction(in, in.type(REDUCTIONS));
    }

    /** A list that goes down would be read as another one: its author means something else. */
    private static List<Tier> tiers(Reading in) {
        var tiers = new ArrayList<Tier>();
        in.objects(
                "tiers",
                element -> {
                    Tier tier = tier(element);
                    if (!tiers.isEmpty() && tier.atLeast() < tiers.getLast().atLeast()) {
                        element.problem(
                                "tiers-not-monotone",
                                "atLeast",
                                "门槛必须逐档升高",
                                "each tier must ask for more than the one before");
                    }
                    return tiers.add(tier);
                });
        return tiers;
    }

    private static Tier tier(Reading in) {
        return new Tier(
                in.whole("atLeast", 0, Long.MAX_VALUE),
                in.<Single>object("gives", r -> single(r, r.type(SINGLES)), HARMLESS));
    }

    private static Reduction reduction(Reading in, String type) {
        return switch (type) {
            case "percentOff" ->
                    new PercentOff(
                            (int) in.whole("basisPoints", 1, 10_000),
                            in.whole("cap", 0, Effect.NO_CAP, Effect.NO_CAP),
                            in.oneOf("per", Per.UNIT));
            case "amountOff" ->
                    new AmountOff(
                            in.whole("amount", 0, Line.MAX_PRICE), in.oneOf("split", Split.class));
            case "unitPrice" -> new UnitPrice(in.whole("price", 0, Line.MAX_PRICE));
            default -> HARMLESS;
        };
    }

    public static ObjectNode write(Effect effect) {
        return switch (effect) {
            case Tiered(var measure, var basis, var tiers, boolean repeat) ->
                    Writing.type("tiered")
                            .text("measure", measure.name())
                            .text("basis", basis.name(), Basis.RUNNING.name())
                            .list("tiers", tiers, EffectJson::write)
                            .flag("repeat", repeat)
                            .tree();
            case Reduction reduction -> write(reduction);
            case Multibuy multibuy -> MultibuyJson.write(multibuy);
            case FreeShipping() -> Writing.type("freeShipping").tree();
            case FreeGift(String sku, int qty, long value) -> goods("freeGift", sku, qty, value);
            case Swap(String sku, int qty, long value) -> goods("swap", sku, qty, value);
            case PointsDeduct(long points, long amount, int most) ->
                    Writing.type("pointsDeduct")
                            .whole("points", points)
                            .whole("amount", amount)
                            .whole("most", most, PercentOff.WHOLE)
                            .tree();
            case Grant grant -> GrantJson.write(grant);
            case Remark remark -> RemarkJson.write(remark);
        };
    }

    private static ObjectNode goods(String type, String sku, int qty, long value) {
        return Writing.type(type)
                .text("sku", sku)
                .whole("qty", qty, 1)
                .whole("value", value, 0)
                .tree();
    }

    static ObjectNode write(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(int basisPoints, long cap, var per) ->
                    Writing.type("percentOff")
                            .whole("basisPoints", basisPoints)
                            .whole("cap", cap, Effect.NO_CAP)
                            .text("per", per.name(), Per.UNIT.name())
                            .tree();
            case AmountOff(long amount, var split) ->
                    Writing.type("amountOff")
                            .whole("amount", amount)
                            .text("split", split.name())
                            .tree();
            case UnitPrice(long price) -> Writing.type("unitPrice").whole("price", price).tree();
        };
    }

    private static ObjectNode write(Tier tier) {
        return Writing.object()
                .whole("atLeast", tier.atLeast())
                .member("gives", write(tier.gives()))
                .tree();
    }
}
