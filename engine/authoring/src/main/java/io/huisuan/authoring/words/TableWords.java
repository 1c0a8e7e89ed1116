package io.huisuan.authoring.words;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;
import io.huisuan.rules.table.RowRule;
import io.huisuan.rules.table.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says a decision table, and each of its rows, in words. */
public final class TableWords {

    /** A sentence of more rows than these is read by nobody. */
    private static final int TOLD = 3;

    private final Promotion promotion;
    private final Table table;
    private final Saying saying;

    public TableWords(Promotion promotion, Table table, Names names) {
        this.promotion = promotion;
        this.table = table;
        this.saying = new Saying(promotion.currency(), names);
    }

    /** How many rows there are, what happens where several match, and the first few rows. */
    Text summary() {
        Text hits =
                switch (table.hit()) {
                    case UNIQUE -> new Text("最多一行匹配", "at most one row matches");
                    case FIRST -> new Text("取第一条匹配的行", "the first matching row counts");
                    case COLLECT -> new Text("匹配的行都生效", "all matching rows count");
                    case BEST -> new Text("取最优惠的匹配行", "the best matching row counts");
                };
        Text by = table.isByLine() ? new Text("，逐行商品判断", ", line by line") : new Text("", "");
        var parts = new ArrayList<Text>();
        parts.add(
                Phrase.of(
                        "按决策表给出优惠（共 %d 行%s，%s%s）",
                        "a table of %d%s says what is given (%s%s)",
                        table.rows().size(),
                        new Text("", table.rows().size() == 1 ? " row" : " rows"),
                        hits,
                        by));
        IntStream.range(0, Math.min(TOLD, table.rows().size()))
                .mapToObj(
                        number ->
                                row(number)
                                        .map(
                                                row ->
                                                        Phrase.of(
                                                                "第 %d 行：%s",
                                                                "row %d: %s", number + 1, row)))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        if (table.rows().size() > TOLD) {
            parts.add(new Text("……", "…"));
        }
        return Phrase.join(parts, "；", "; ");
    }

    /** All rows; empty texts for those that are not filled in. */
    public List<Text> rows() {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> row(row).orElse(new Text("", "")))
                .toList();
    }

    /** One row, from 0; nothing while a cell is not filled in. */
    public Optional<Text> row(int number) {
        return isFilled(number)
                ? Optional.of(Spacing.even(said(RowRule.of(promotion, table, number))))
                : Optional.empty();
    }

    private boolean isFilled(int number) {
        return IntStream.range(0, table.columns().size())
                .allMatch(
                        i ->
                                Shape.fits(
                                        table.columns().get(i),
                                        table.rows().get(number).cells().get(i)));
    }

    private Text said(RowRule row) {
        Text given =
                Phrase.join(
                        row.offers().stream()
                                .map(offer -> new OfferWords(saying).of(offer))
                                .toList(),
                        "，并且",
                        ", and ");
        var when = new ArrayList<Text>();
        if (!row.when().equals(Condition.ALWAYS)) {
            when.add(new ConditionWords(saying).of(row.when()));
        }
        if (!row.lines().equals(LineFilter.ANY)) {
            when.add(Phrase.of("商品是%s", "the line is %s", new TargetWords(saying).of(row.lines())));
        }
        runs(row.runs()).ifPresent(when::add);
        return when.isEmpty()
                ? given
                : Phrase.of("当%s时，%s", "when %s, %s", Phrase.join(when, "，且", " and "), given);
    }

    private static Optional<Text> runs(Schedule runs) {
        Text words = Sentences.schedule(runs);
        return words.zh().isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
