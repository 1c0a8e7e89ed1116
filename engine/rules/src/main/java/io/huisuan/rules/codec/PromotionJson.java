package io.huisuan.rules.codec;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Body;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON of promotions. */
public final class PromotionJson {
    /** What {@code id} and {@code campaign} look like. */
    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** The longest DRL text, in characters. */
    public static final int MAX_DRL = 256 * 1024;

    private static final List<String> BODIES = List.of("form", "table", "drl");

    private static final Schedule ALWAYS =
            new Schedule(ZoneOffset.UTC, Optional.empty(), Optional.empty());

    private PromotionJson() {}

    /**
     * Reads a promotion; whether it makes sense is checked elsewhere.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Promotion read(JsonNode promotion) {
        return Reading.read(promotion, PromotionJson::read);
    }

    private static Promotion read(Reading in) {
        var promotion =
                new Promotion(
                        id(in, "id"),
                        id(in, "campaign"),
                        in.object("name", PromotionJson::text, new Text("", "")),
                        CartJson.currency(in),
                        in.object("schedule", PromotionJson::schedule, ALWAYS),
                        in.object("stacking", PromotionJson::stacking).orElse(Stacking.FREE),
                        in.object("limits", LimitsJson::read).orElse(Limits.NONE),
                        in.object("play", PlayJson::read),
                        in.object("when", ConditionJson::read).orElse(Condition.ALWAYS),
                        in.object("body", PromotionJson::body, new Drl("")),
                        List.of());
        return promotion.with(ExampleJson.readAll(in, promotion.schedule()));
    }

    private static String id(Reading in, String name) {
        String id = in.text(name);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            in.problem(
                    "out-of-range",
                    name,
                    "只能用小写字母、数字和 -，以字母或数字开头，最多 64 个字符",
                    "use lower-case letters, digits and -, starting with a letter or digit, at most"
                            + " 64 characters");
        }
        return id;
    }

    static Text text(Reading in) {
        return new Text(in.text("zh", 0, Reading.MAX_TEXT), in.text("en", 0, Reading.MAX_TEXT));
    }

    private static Schedule schedule(Reading in) {
        in.text("zone");
        return new Schedule(
                in.parsed(
                                "zone",
                                ZoneId::of,
                                "时区，例如 Asia/Shanghai",
                                "a time zone like Asia/Shanghai")
                        .orElse(ZoneOffset.UTC),
                in.parsed("from", Times::local, Times.LOCAL_ZH, Times.LOCAL_EN),
                in.parsed("until", Times::local, Times.LOCAL_ZH, Times.LOCAL_EN));
    }

    static Stacking stacking(Reading in) {
        return new Stacking(
                (int) in.whole("priority", -9999, 9999, 0),
                in.text("group", ""),
                in.oneOf("selection", Selection.BEST),
                in.oneOf("exclusive", Exclusive.NO),
                in.texts("notWith"),
                in.texts("combinableWith"),
                in.flag("skipDiscounted", false),
                (int) in.whole("maxUnits", 1, Stacking.NO_LIMIT, Stacking.NO_LIMIT));
    }

    private static Body body(Reading in) {
        return switch (in.type(BODIES)) {
            case "form" -> new Form(in.text("template"), in.objects("offers", OfferJson::read));
            case "table" -> TableJson.read(in);
            default -> new Drl(in.text("text", 0, MAX_DRL));
        };
    }

    public static ObjectNode write(Promotion promotion) {
        return Writing.object()
                .text("id", promotion.id())
                .text("campaign", promotion.campaign())
                .member("name", write(promotion.name()))
                .text("currency", promotion.currency().getCurrencyCode())
                .member("schedule", write(promotion.schedule()))
                .member("stacking", promotion.stacking(), Stacking.FREE, PromotionJson::write)
                .member("limits", promotion.limits(), Limits.NONE, LimitsJson::write)
                .member("play", promotion.play(), PlayJson::write)
                .member("when", promotion.when(), Condition.ALWAYS, ConditionJson::write)
                .member("body", write(promotion.body()))
                .list(
                        "examples",
                        promotion.examples(),
                        example -> ExampleJson.write(example, promotion.schedule()))
                .tree();
    }

    public static ObjectNode write(Text text) {
        return Writing.object().text("zh", text.zh()).text("en", text.en()).tree();
    }

    static ObjectNode write(Schedule schedule) {
        return Writing.object()
                .text("zone", schedule.zone().getId())
                .text("from", schedule.from().map(LocalDateTime::toString).orElse(""), "")
                .text("until", schedule.until().map(LocalDateTime::toString).orElse(""), "")
                .tree();
    }

    static ObjectNode write(Stacking stacking) {
        return Writing.object()
                .whole("priority", stacking.priority(), 0)
                .text("group", stacking.group(), "")
                .text("selection", stacking.selection().name(), Selection.BEST.name())
                .text("exclusive", stacking.exclusive().name(), Exclusive.NO.name())
                .texts("notWith", stacking.notWith())
                .texts("combinableWith", stacking.combinableWith())
                .flag("skipDiscounted", stacking.skipDiscounted())
                .whole("maxUnits", stacking.maxUnits(), Stacking.NO_LIMIT)
                .tree();
    }

    /** A body on its own, as it is in a promotion. */
    public static ObjectNode write(Body body) {
        return switch (body) {
            case Form(String template, var offers) ->
                    Writing.type("form")
                            .text("template", template)
                            .list("offers", offers, OfferJson::write)
                            .tree();
            case Table table -> TableJson.write(table);
            case Drl(String text) -> Writing.type("drl").text("text", text).tree();
        };
    }
}
