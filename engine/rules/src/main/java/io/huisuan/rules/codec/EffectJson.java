package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** The JSON of effects. */
public final class EffectJson {
    static final Reduction HARMLESS = new UnitPrice(Line.MAX_PRICE);

    private static final List<String> REDUCTIONS = List.of("percentOff", "amountOff", "unitPrice");
    private static final List<String> EFFECTS = effects();

    private EffectJson() {}

    private static List<String> effects() {
        var all = new ArrayList<>(REDUCTIONS);
        all.addAll(List.of("tiered", "freeShipping", "freeGift"));
        return List.copyOf(all);
    }

    public static Effect read(Reading in) {
        return switch (in.type(EFFECTS)) {
            case "tiered" ->
                    new Tiered(
                            in.oneOf("measure", Measure.class),
                            in.oneOf("basis", Basis.RUNNING),
                            in.objects("tiers", EffectJson::tier),
                            in.flag("repeat", false));
            case "freeShipping" -> new FreeShipping();
            case "freeGift" ->
                    new FreeGift(
                            in.text("sku"),
                            (int) in.whole("qty", 1, Line.MAX_QTY, 1),
                            in.whole("value", 0, Line.MAX_PRICE, 0));
            case String reduction -> reduction(in, reduction);
        };
    }

    private static Tier tier(Reading in) {
        return new Tier(
                in.whole("atLeast", 0, Long.MAX_VALUE),
                in.object("gives", r -> reduction(r, r.type(REDUCTIONS)), HARMLESS));
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
            case Tiered(var measure, var basis, var tiers, boolean repeat) ->
                    Writing.type("tiered")
                            .text("measure", measure.name())
                            .text("basis", basis.name(), Basis.RUNNING.name())
                            .list("tiers", tiers, EffectJson::write)
                            .flag("repeat", repeat)
                            .tree();
            case FreeShipping() -> Writing.type("freeShipping").tree();
            case FreeGift(String sku, int qty, long value) ->
                    Writing.type("freeGift")
                            .text("sku", sku)
                            .whole("qty", qty, 1)
                            .whole("value", value, 0)
                            .tree();
        };
    }

    private static ObjectNode write(Tier tier) {
        return Writing.object()
                .whole("atLeast", tier.atLeast())
                .member("gives", write(tier.gives()))
                .tree();
    }
}
