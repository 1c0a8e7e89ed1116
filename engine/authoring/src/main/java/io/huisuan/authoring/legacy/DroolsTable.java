package io.huisuan.authoring.legacy;

import io.huisuan.authoring.drl.Guard;
import io.huisuan.authoring.drl.PlainRule;
import io.huisuan.authoring.drl.PlainTable;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.xlsx.CellError;
import io.huisuan.authoring.xlsx.Refused;
import io.huisuan.authoring.xlsx.Sheet;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rule tables of sheets. Each row becomes a rule, and each rule goes through the guard on
 * its own: what it refuses is told with its cell, the others are taken over. What is taken over is
 * a {@link Table} where the rules fit in one, so that nothing of it is ever compiled, and else DRL.
 */
public final class DroolsTable {
    /** More than anybody reads. */
    static final int MAX_ERRORS = 200;

    private final List<CellError> errors = new ArrayList<>();
    private final List<PlainRule> plain = new ArrayList<>();
    private final StringBuilder drl = new StringBuilder();
    private int rules;

    private DroolsTable() {}

    /**
     * What was understood of a file.
     *
     * @param body a table in which all rows that match give, as all rules that match fire; or DRL
     * @param rules how many rules are in it
     * @param notUnderstood what was left out, by cell
     */
    public record Understood(Promotion.Body body, int rules, List<CellError> notUnderstood) {
        public Understood {
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /**
     * Reads sheets.
     *
     * @throws Refused when no rule of them can be taken over, with what is wrong
     */
    public static Understood read(List<Sheet> sheets) throws Refused {
        var reading = new DroolsTable();
        sheets.forEach(sheet -> reading.sheet(Page.of(sheet), sheet.errors()));
        return reading.understood();
    }

    private Understood understood() throws Refused {
        if (rules == 0) {
            if (errors.isEmpty()) {
                throw Refused.because(noTable());
            }
            throw Refused.because(told());
        }
        Optional<Table> table = plain.size() == rules ? PlainTable.of(plain) : Optional.empty();
        if (table.isPresent()) {
            return new Understood(table.get(), rules, told());
        }
        String text = drl.toString();
        List<Finding> wrong = Guard.look("", text).findings();
        if (!wrong.isEmpty()) {
            Text message = wrong.getFirst().message();
            throw Refused.because(List.of(new CellError("", "", "too-many-rows", message)));
        }
        return new Understood(new Promotion.Drl(text), rules, told());
    }

    private List<CellError> told() {
        return errors.subList(0, Math.min(errors.size(), MAX_ERRORS));
    }

    private static List<CellError> noTable() {
        return List.of(
                new CellError(
                        "",
                        "",
                        "no-rule-table",
                        new Text(
                                "没有找到 RuleTable，这不是 Drools 决策表",
                                "there is no RuleTable; this is no Drools decision table")));
    }

    private void sheet(Page page, List<CellError> unread) {
        var settings = new Settings(page);
        int row = 0;
        Optional<Origin> start = start(page, row);
        while (start.isPresent()) {
            settings.read(row, start.get().row());
            RuleTable table = RuleTable.at(page, start.get());
            errors.addAll(table.errors());
            table.rows().keySet().forEach(at -> rule(table, at, unread));
            row = table.end();
            start = start(page, row);
        }
        errors.addAll(settings.errors());
        errors.addAll(unread);
    }

    private static Optional<Origin> start(Page page, int from) {
        return page.cells().tailMap(from).entrySet().stream()
                .flatMap(
                        row ->
                                row.getValue().entrySet().stream()
                                        .filter(cell -> RuleTable.isStart(cell.getValue()))
                                        .map(cell -> page.at(row.getKey(), cell.getKey())))
                .findFirst();
    }

    private void rule(RuleTable table, int row, List<CellError> unread) {
        var text = RuleText.of(table, row);
        List<CellError> wrong = new ArrayList<>(text.wrong());
        wrong.addAll(lost(text));
        if (wrong.isEmpty()) {
            wrong.addAll(refused(text));
        }
        boolean isUnread = unread.stream().anyMatch(e -> isIn(e, table, row));
        errors.addAll(wrong);
        if (wrong.isEmpty() && !isUnread) {
            take(text);
        }
    }

    private static List<CellError> refused(RuleText text) {
        List<CellError> wrong =
                Guard.look("", text.drl()).findings().stream()
                        .map(finding -> error(text, finding))
                        .distinct()
                        .toList();
        // Where a pattern is refused, its variable is not known either; that is no news.
        List<CellError> own =
                wrong.stream().filter(error -> !error.code().equals("unknown-variable")).toList();
        return own.isEmpty() ? wrong : own;
    }

    private static boolean isIn(CellError error, RuleTable table, int row) {
        return error.sheet().equals(table.start().sheet())
                && error.cell().replaceAll("\\D", "").equals(String.valueOf(row + 1));
    }

    private void take(RuleText text) {
        List<Optional<PlainRule>> read = Guard.plain(text.drl());
        if (read.size() != 1) {
            errors.add(
                    text.first()
                            .error(
                                    "more-than-a-rule",
                                    "这一行不止一条规则",
                                    "this row is more than one rule"));
            return;
        }
        rules++;
        read.getFirst().ifPresent(plain::add);
        drl.append(text.drl()).append('\n');
    }

    /** What the row says that the platform's rules have no word for. */
    private static List<CellError> lost(RuleText text) {
        var lost = new ArrayList<CellError>();
        for (Keyword keyword : Keyword.values()) {
            boolean isSaid =
                    keyword == Keyword.CONDITION
                            || keyword == Keyword.ACTION
                            || keyword == Keyword.NAME
                            || keyword == Keyword.PRIORITY
                            || keyword.isRemark();
            if (!isSaid) {
                text.said(keyword).forEach(heading -> lost.add(lost(text.at(heading), keyword)));
            }
        }
        return lost;
    }

    private static CellError lost(Origin at, Keyword keyword) {
        return at.error(
                "not-taken",
                "没有与 " + keyword.heading() + " 相同的意思，这条规则没有导入",
                "there is nothing like " + keyword.heading() + "; this rule was left out");
    }

    private static CellError error(RuleText text, Finding finding) {
        Place place = finding.place().orElse(new Place(1, 1));
        return text.origin(place).error(finding.code(), finding.message());
    }
}
