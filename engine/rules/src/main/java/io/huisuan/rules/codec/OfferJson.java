package io.huisuan.rules.codec;

import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The JSON of offers, their targets and thresholds. */
public final class OfferJson {
    private static final List<String> TARGETS = List.of("lines", "theseLines", "units", "shipping");
    private static final int MAX_UNITS = 5_000_000;

    private OfferJson() {}

    public static Offer read(Reading in) {
        return new Offer(
                in.oneOf("stage", Stage.class),
                in.object("target", OfferJson::target, Target.EVERYTHING),
                in.objects("thresholds", OfferJson::threshold),
                in.object("effect", EffectJson::read, EffectJson.HARMLESS));
    }

    private static Target target(Reading in) {
        return switch (in.type(TARGETS)) {
            case "lines" -> new Lines(where(in));
            case "theseLines" -> new TheseLines(in.texts("lineIds"));
            case "units" ->
                    new Units(
                            in.oneOf("pick", Pick.class),
                            (int) in.whole("count", 1, MAX_UNITS),
                            where(in));
            case "shipping" -> new ShippingFees(in.texts("methods"));
            default -> Target.EVERYTHING;
        };
    }

    private static LineFilter where(Reading in) {
        return in.object("where", LineFilterJson::read).orElse(LineFilter.ANY);
    }

    private static Threshold threshold(Reading in) {
        return new Threshold(
                in.oneOf("measure", Measure.class),
                in.oneOf("basis", Basis.RUNNING),
                in.whole("atLeast", 0, Long.MAX_VALUE),
                in.object("of", OfferJson::target).orElse(Target.EVERYTHING));
    }

    public static ObjectNode write(Offer offer) {
        return Writing.object()
                .text("stage", offer.stage().name())
                .member("target", write(offer.target()))
                .list("thresholds", offer.thresholds(), OfferJson::write)
                .member("effect", EffectJson.write(offer.effect()))
                .tree();
    }

    static ObjectNode write(Target target) {
        return switch (target) {
            case Lines(var where) ->
                    Writing.type("lines")
                            .member("where", where, LineFilter.ANY, LineFilterJson::write)
                            .tree();
            case TheseLines(var ids) -> Writing.type("theseLines").texts("lineIds", ids).tree();
            case Units(var pick, int count, var where) ->
                    Writing.type("units")
                            .text("pick", pick.name())
                            .whole("count", count)
                            .member("where", where, LineFilter.ANY, LineFilterJson::write)
                            .tree();
            case ShippingFees(var methods) ->
                    Writing.type("shipping").texts("methods", methods).tree();
        };
    }

    static ObjectNode write(Threshold threshold) {
        return Writing.object()
                .text("measure", threshold.measure().name())
                .text("basis", threshold.basis().name(), Basis.RUNNING.name())
                .whole("atLeast", threshold.atLeast())
                .member("of", threshold.of(), Target.EVERYTHING, OfferJson::write)
                .tree();
    }
}
