package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Labels;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a condition tree: its size, and whether it can hold at all. */
final class ConditionChecks {
    static final int MAX_DEPTH = 8;
    static final int MAX_PARTS = 200;
    private static final String WHEN = "/when";
    private static final Pattern PART = Pattern.compile(WHEN + "/of/\\d+");

    private final List<Finding> findings = new ArrayList<>();
    private int parts;

    private final Condition whole;

    private ConditionChecks(Condition whole) {
        this.whole = whole;
    }

    static List<Finding> of(Condition when) {
        var checks = new ConditionChecks(when);
        checks.check(when, WHEN, 1);
        if (checks.parts > MAX_PARTS) {
            checks.error(
                    "too-many",
                    WHEN,
                    "条件最多 " + MAX_PARTS + " 个",
                    "there are at most " + MAX_PARTS + " conditions");
        }
        return checks.findings;
    }

    private void check(Condition condition, String pointer, int depth) {
        parts++;
        if (depth > MAX_DEPTH) {
            error(
                    "too-deep",
                    pointer,
                    "条件最多嵌套 " + MAX_DEPTH + " 层",
                    "conditions are nested at most " + MAX_DEPTH + " deep");
            return;
        }
        switch (condition) {
            case AllOf(var of) -> {
                each(of, pointer, depth);
                together(of, pointer);
            }
            case AnyOf(var of) -> {
                if (of.isEmpty()) {
                    error(
                            "contradiction",
                            pointer,
                            "“任一”里没有条件，永远不成立",
                            "“any” of nothing never holds");
                }
                each(of, pointer, depth);
            }
            case Not(var of) -> check(of, pointer + "/of", depth + 1);
            case TextIn(_, var values) -> {
                if (values.stream().allMatch(String::isBlank)) {
                    error(
                            "missing",
                            pointer + "/values",
                            "请至少填写一个值",
                            "at least one value is missing");
                }
            }
            case NumberIs number -> number(number, pointer);
            case HasLines(var where, _) ->
                    findings.addAll(FilterChecks.of(where, pointer + "/where"));
        }
    }

    private void each(List<Condition> of, String pointer, int depth) {
        for (int i = 0; i < of.size(); i++) {
            check(of.get(i), pointer + "/of/" + i, depth + 1);
        }
    }

    private void number(NumberIs number, String pointer) {
        Range range = Range.NATURAL.and(number);
        if (range.isEmpty()) {
            error(
                    "contradiction",
                    pointer,
                    "这个数不会小于 0，条件永远不成立",
                    "the number is never below 0; this never holds");
        } else if (range.equals(Range.NATURAL)) {
            findings.add(
                    Finding.warning("no-effect", pointer, "这个条件总是成立", "this always holds")
                            .fixedBy(removed(pointer)));
        }
    }

    /** Of what must all hold, a part that always does can go. */
    private List<Fix> removed(String pointer) {
        boolean isRequired = whole instanceof AllOf && PART.matcher(pointer).matches();
        return isRequired || pointer.equals(WHEN)
                ? List.of(Fix.of("删除这个条件", "remove the condition", new Edit.RemovePart(pointer)))
                : List.of();
    }

    /** Numbers and single texts that are asked for together must leave something over. */
    private void together(List<Condition> of, String pointer) {
        Map<NumberField, Range> ranges = new EnumMap<>(NumberField.class);
        Map<TextField, Set<String>> texts = new EnumMap<>(TextField.class);
        for (Condition part : of) {
            if (part instanceof NumberIs number) {
                ranges.merge(number.field(), Range.NATURAL.and(number), Range::and);
            }
            if (part instanceof TextIn(var field, var values) && !field.isMany()) {
                texts.computeIfAbsent(field, _ -> new HashSet<>(values)).retainAll(values);
            }
        }
        ranges.forEach((field, range) -> contradiction(range.isEmpty(), Labels.of(field), pointer));
        texts.forEach((field, left) -> contradiction(left.isEmpty(), Labels.of(field), pointer));
    }

    private void contradiction(boolean is, Text field, String pointer) {
        if (is) {
            error(
                    "contradiction",
                    pointer,
                    "对“" + field.zh() + "”的条件互相矛盾，不可能同时成立",
                    "the conditions on the "
                            + field.en()
                            + " contradict each other and never hold together");
        }
    }

    private void error(String code, String pointer, String zh, String en) {
        findings.add(Finding.error(code, pointer, zh, en));
    }
}
