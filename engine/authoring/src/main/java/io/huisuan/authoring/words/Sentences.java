package io.huisuan.authoring.words;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says a promotion back in words, so that its author sees what was understood. */
public final class Sentences {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Text NOTHING = new Text("", "");

    private Sentences() {}

    /** One sentence in each language: when it holds, what it gives, until when, and beside what. */
    public static Text of(Promotion promotion, Names names) {
        var saying = new Saying(promotion.currency(), names);
        Text said =
                promotion.when().equals(Condition.ALWAYS)
                        ? body(promotion, saying)
                        : Phrase.of(
                                "当%s时，%s",
                                "when %s: %s",
                                new ConditionWords(saying).of(promotion.when()),
                                body(promotion, saying));
        var parts = new ArrayList<>(List.of(said));
        addUnless(parts, schedule(promotion.schedule()));
        addUnless(parts, stacking(promotion.stacking()));
        addUnless(parts, LimitWords.of(promotion.limits(), saying));
        promotion.play().ifPresent(play -> parts.add(PlayWords.of(play, saying)));
        Text whole = Phrase.join(parts, "；", "; ");
        return Spacing.even(new Text(whole.zh() + "。", capital(whole.en()) + "."));
    }

    private static void addUnless(List<Text> parts, Text part) {
        if (!part.equals(NOTHING)) {
            parts.add(part);
        }
    }

    private static Text body(Promotion promotion, Saying saying) {
        return switch (promotion.body()) {
            case Form(_, var offers) ->
                    Phrase.join(
                            offers.stream().map(offer -> new OfferWords(saying).of(offer)).toList(),
                            "，并且",
                            ", and ");
            case Table table -> new TableWords(promotion, table, saying.names()).summary();
            case Drl(String text) ->
                    text.isBlank()
                            ? new Text("还没有写规则", "no rule is written yet")
                            : new Text("由 DRL 规则决定给什么优惠", "DRL rules say what is given");
        };
    }

    static Text schedule(Schedule schedule) {
        Text from =
                schedule.from().map(t -> Phrase.of("%s 起", "from %s", minute(t))).orElse(NOTHING);
        Text until =
                schedule.until().map(t -> Phrase.of("%s 止", "until %s", minute(t))).orElse(NOTHING);
        var limits = new ArrayList<Text>();
        addUnless(limits, from);
        addUnless(limits, until);
        return limits.isEmpty()
                ? NOTHING
                : Phrase.of(
                        "%s（%s）",
                        "%s (%s)", Phrase.join(limits, "，", " "), schedule.zone().getId());
    }

    private static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }

    private static Text stacking(Stacking stacking) {
        var parts = new ArrayList<Text>();
        if (!stacking.group().isEmpty()) {
            parts.add(
                    switch (stacking.selection()) {
                        case BEST ->
                                Phrase.of(
                                        "与“%s”组的优惠择优",
                                        "the best of group %s wins", stacking.group());
                        case FIRST ->
                                Phrase.of(
                                        "“%s”组里优先级最高的一个生效",
                                        "the first of group %s wins", stacking.group());
                        case ALL ->
                                Phrase.of(
                                        "与“%s”组的优惠同享",
                                        "goes with all of group %s", stacking.group());
                    });
        }
        if (stacking.exclusive() != Exclusive.NO) {
            parts.add(new Text("不与其他优惠同享", "not together with other promotions"));
        }
        if (!stacking.notWith().isEmpty()) {
            parts.add(
                    Phrase.of(
                            "不与 %s 组同享",
                            "not together with group %s", Phrase.anyOf(stacking.notWith())));
        }
        if (!stacking.combinableWith().isEmpty()) {
            parts.add(
                    Phrase.of(
                            "各组中只与 %s 组同享",
                            "of all groups only together with %s",
                            Phrase.anyOf(stacking.combinableWith())));
        }
        if (stacking.maxUnits() < Stacking.NO_LIMIT) {
            parts.add(
                    Phrase.of(
                            "限 %s 件",
                            "at most %2$s",
                            stacking.maxUnits(),
                            Phrase.count(stacking.maxUnits(), "unit")));
        }
        if (stacking.skipDiscounted()) {
            parts.add(new Text("已降价的商品除外", "goods that are already reduced are left out"));
        }
        return Phrase.join(parts, "，", ", ");
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
