package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Characters;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.Nearest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Checks what every promotion has, and the offers of a form or a table. The text of DRL is the
 * guard's.
 */
public final class PromotionChecks {
    static final int MAX_OFFERS = 10;

    /** Days that what is over may go on. */
    private static final int LONGER = 30;

    private final List<Finding> findings = new ArrayList<>();

    private final Instant now;

    private PromotionChecks(Instant now) {
        this.now = now;
    }

    /** What is wrong with the promotion, in the order of its JSON. */
    public static List<Finding> of(Promotion promotion, Instant now) {
        var checks = new PromotionChecks(now);
        checks.name("/name/zh", promotion.name().zh());
        checks.name("/name/en", promotion.name().en());
        checks.schedule(promotion.schedule());
        checks.stacking(promotion.stacking());
        checks.limits(promotion.limits());
        checks.findings.addAll(PlayChecks.of(promotion));
        checks.findings.addAll(ConditionChecks.of(promotion.when()));
        switch (promotion.body()) {
            case Form form -> {
                checks.form(form, promotion.currency());
                checks.findings.addAll(FlashSaleChecks.of(promotion, form));
            }
            case Table table -> {
                checks.titles(table);
                checks.findings.addAll(TableChecks.of(promotion, table));
            }
            case Drl _ -> {}
        }
        for (int i = 0; i < promotion.examples().size(); i++) {
            checks.readable("/examples/" + i + "/name", promotion.examples().get(i).name());
        }
        return List.copyOf(checks.findings);
    }

    private void titles(Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            Text title = table.columns().get(i).title();
            readable("/body/columns/" + i + "/title/zh", title.zh());
            readable("/body/columns/" + i + "/title/en", title.en());
        }
    }

    private void name(String pointer, String name) {
        if (name.isBlank()) {
            findings.add(Finding.error("missing", pointer, "请填写名称", "a name is missing"));
        }
        readable(pointer, name);
    }

    private void readable(String pointer, String name) {
        if (!name.codePoints().allMatch(c -> Characters.visible(c) && c >= ' ')) {
            findings.add(
                    Finding.error(
                            "forbidden-character",
                            pointer,
                            "名称里有看不见的字符或换行，请删除",
                            "there is an invisible character or a line break in the name; delete"
                                    + " it"));
        }
        Characters.lookalike(name)
                .ifPresent(
                        letter ->
                                findings.add(
                                        Finding.error(
                                                "look-alike",
                                                pointer,
                                                "“" + letter + "” 容易与别的字母混淆，请用普通的拉丁字母或汉字",
                                                "the letter “"
                                                        + letter
                                                        + "” may pass for another one; use plain"
                                                        + " Latin letters or Chinese")));
    }

    private void schedule(Schedule schedule) {
        boolean backwards =
                schedule.from().isPresent()
                        && schedule.until()
                                .filter(until -> !schedule.from().get().isBefore(until))
                                .isPresent();
        if (backwards) {
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    "/schedule/until",
                                    "结束时间必须晚于开始时间",
                                    "the end must be after the beginning")
                            .fixedBy(swapped(schedule)));
        } else if (schedule.isOver(now)) {
            findings.add(
                    Finding.warning(
                                    "ended",
                                    "/schedule/until",
                                    "已经过了结束时间，谁也得不到这个优惠",
                                    "it is over already; nobody gets anything")
                            .fixedBy(longer(schedule.zone()), endless()));
        }
    }

    private static Fix swapped(Schedule schedule) {
        return Fix.of(
                "对调开始和结束时间",
                "swap the beginning and the end",
                new Edit.SetPart("/schedule/from", text(schedule.until().orElseThrow())),
                new Edit.SetPart("/schedule/until", text(schedule.from().orElseThrow())));
    }

    private Fix longer(ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone).plusDays(LONGER);
        return Fix.of(
                "延长到 " + day,
                "let it run until " + day,
                new Edit.SetPart("/schedule/until", text(day.atStartOfDay())));
    }

    private static Fix endless() {
        return Fix.of(
                "不设结束时间", "let it run without an end", new Edit.RemovePart("/schedule/until"));
    }

    private static JsonNode text(Object value) {
        return StringNode.valueOf(value.toString());
    }

    private void stacking(Stacking stacking) {
        if (stacking.group().startsWith(Stacking.OWN)) {
            findings.add(
                    Finding.error(
                            "out-of-range",
                            "/stacking/group",
                            "互斥组名不能以 " + Stacking.OWN + " 开头",
                            "a group's name can't begin with " + Stacking.OWN));
        }
        if (!stacking.group().isEmpty() && stacking.notWith().contains(stacking.group())) {
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    "/stacking/notWith",
                                    "优惠不能与自己所在的互斥组 “" + stacking.group() + "” 互斥",
                                    "a promotion can't exclude its own group “"
                                            + stacking.group()
                                            + "”")
                            .fixedBy(
                                    Fix.of(
                                            "不与自己互斥",
                                            "don't exclude it",
                                            new Edit.RemoveText(
                                                    "/stacking/notWith", stacking.group()))));
        }
        var both = new TreeSet<String>(stacking.combinableWith());
        both.retainAll(stacking.notWith());
        if (!both.isEmpty()) {
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    "/stacking/combinableWith",
                                    "“" + both.first() + "” 组既互斥又可同享，请只留一处",
                                    "group “"
                                            + both.first()
                                            + "” is both admitted and excluded; leave it in one"
                                            + " place")
                            .fixedBy(
                                    Fix.of(
                                            "只互斥",
                                            "only exclude it",
                                            without("/stacking/combinableWith", both)),
                                    Fix.of(
                                            "只同享",
                                            "only admit it",
                                            without("/stacking/notWith", both))));
        }
        if (stacking.exclusive() != Exclusive.NO && !stacking.notWith().isEmpty()) {
            findings.add(
                    Finding.warning(
                                    "no-effect",
                                    "/stacking/notWith",
                                    "独享的优惠本来就不与其他优惠同享，这里不起作用",
                                    "an exclusive promotion stands alone anyway; this changes"
                                            + " nothing")
                            .fixedBy(
                                    Fix.of(
                                            "不填互斥组",
                                            "name no groups",
                                            new Edit.RemovePart("/stacking/notWith"))));
        }
    }

    private void limits(Limits limits) {
        if (limits.partial() && limits.budget() == Limits.NO_LIMIT) {
            findings.add(
                    Finding.warning(
                                    "no-effect",
                                    "/limits/partial",
                                    "没有填写预算，这里不起作用",
                                    "there is no budget; this changes nothing")
                            .fixedBy(
                                    Fix.of(
                                            "不填这一项",
                                            "leave it out",
                                            new Edit.RemovePart("/limits/partial"))));
        }
    }

    private static Edit[] without(String pointer, Collection<String> groups) {
        return groups.stream()
                .map(group -> new Edit.RemoveText(pointer, group))
                .toArray(Edit[]::new);
    }

    private static Edit template(String name) {
        return new Edit.SetPart("/body/template", text(name));
    }

    private void form(Form form, Currency currency) {
        Optional<Template> template =
                Arrays.stream(Template.values())
                        .filter(known -> known.name().equals(form.template()))
                        .findFirst();
        if (template.isEmpty()) {
            List<String> known = Arrays.stream(Template.values()).map(Template::name).toList();
            findings.add(
                    Finding.error(
                                    "unknown-template",
                                    "/body/template",
                                    "没有模板 " + form.template(),
                                    "there is no template " + form.template())
                            .expecting(String.join(", ", known))
                            .near(Nearest.to(form.template(), known))
                            .fixedBy(
                                    Nearest.to(form.template(), known).stream()
                                            .map(near -> Known.meant(near, template(near)))
                                            .toList()));
        }
        if (form.offers().isEmpty() || form.offers().size() > MAX_OFFERS) {
            findings.add(
                    Finding.error(
                            "wrong-count",
                            "/body/offers",
                            "需要 1 到 " + MAX_OFFERS + " 项优惠内容",
                            "1 to " + MAX_OFFERS + " offers are expected"));
        }
        for (int i = 0; i < form.offers().size(); i++) {
            findings.addAll(
                    OfferChecks.of(form.offers().get(i), template, currency, "/body/offers/" + i));
        }
    }
}
