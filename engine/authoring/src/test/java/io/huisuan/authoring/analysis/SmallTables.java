package io.huisuan.authoring.analysis;

import io.huisuan.laws.Choices;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Small tables over a world that is small enough to look at every cart of it. */
final class SmallTables {
    static final LocalDateTime DAY = LocalDateTime.parse("2026-11-01T00:00");
    static final Text UNTITLED = new Text("", "");

    /** The largest number in a cell. */
    static final int MOST = 3;

    private SmallTables() {}

    static Promotion promotion(Choices choices) {
        HitPolicy hit = choices.among(HitPolicy.values());
        return promotion(
                new Schedule(ZoneId.of("Asia/Shanghai"), time(choices), time(choices)),
                when(choices),
                table(choices, hit));
    }

    static Promotion promotion(Schedule schedule, Condition when, Table table) {
        return new Promotion(
                "small",
                "campaign",
                new Text("小表", "Small"),
                Currency.getInstance("CNY"),
                schedule,
                Stacking.FREE,
                when,
                table);
    }

    private static Optional<LocalDateTime> time(Choices choices) {
        return choices.onceIn(6) ? Optional.of(day(choices)) : Optional.empty();
    }

    private static LocalDateTime day(Choices choices) {
        return DAY.plusDays(1 + choices.upTo(2));
    }

    private static Condition when(Choices choices) {
        return switch (choices.upTo(9)) {
            case 6 -> new Condition.TextIn(TextField.TIER, Set.of("gold", "silver"));
            case 7 -> new Condition.Not(new Condition.TextIn(TextField.TAG, Set.of("a")));
            case 8 -> new Condition.NumberIs(NumberField.ORDERS, Comparison.GE, 1);
            case 9 ->
                    new Condition.AllOf(
                            List.of(
                                    new Condition.TextIn(TextField.TAG, Set.of("a", "b")),
                                    new Condition.NumberIs(NumberField.ORDERS, Comparison.NE, 2)));
            default -> Condition.ALWAYS;
        };
    }

    private static Table table(Choices choices, HitPolicy hit) {
        var columns = new ArrayList<Column>();
        for (int i = choices.upTo(2); i >= 0; i--) {
            Column column = asking(choices, "c" + columns.size());
            boolean isThere =
                    column instanceof OfLines line
                            && columns.stream()
                                    .anyMatch(
                                            c ->
                                                    c instanceof OfLines l
                                                            && l.field() == line.field());
            if (!isThere) {
                columns.add(column);
            }
        }
        columns.add(price());
        return new Table(
                hit,
                columns,
                IntStream.rangeClosed(0, choices.upTo(4))
                        .mapToObj(number -> row(choices, columns, number))
                        .toList());
    }

    static Giving price() {
        return new Giving(
                "price",
                UNTITLED,
                new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(1)));
    }

    private static Column asking(Choices choices, String id) {
        return switch (choices.upTo(9)) {
            case 0, 1 ->
                    new OfNumber(
                            id, UNTITLED, NumberField.ORDERS, choices.among(Operator.values()));
            case 2 ->
                    new OfNumber(
                            id, UNTITLED, NumberField.LIST_TOTAL, choices.among(Operator.values()));
            case 3 -> new OfText(id, UNTITLED, TextField.TIER, choices.among(Membership.values()));
            case 4 -> new OfText(id, UNTITLED, TextField.TAG, choices.among(Membership.values()));
            case 5 -> new OfLines(id, UNTITLED, LineField.SKU);
            case 6 -> new OfLines(id, UNTITLED, LineField.EXCEPT_SKU);
            case 7 -> new OfLines(id, UNTITLED, LineField.CATEGORY);
            case 8 -> new OfLines(id, UNTITLED, LineField.TAG);
            default -> new Validity(id, UNTITLED, choices.among(Bound.values()));
        };
    }

    private static Row row(Choices choices, List<Column> columns, int number) {
        return new Row("r" + number, columns.stream().map(c -> cell(choices, c)).toList());
    }

    private static Cell cell(Choices choices, Column column) {
        if (column instanceof Column.Asking && choices.onceIn(5)) {
            return Cell.ANY;
        }
        return switch (column) {
            case OfNumber(_, _, _, var operator) -> number(choices, operator);
            case OfText(_, _, var field, _) ->
                    field == TextField.TIER
                            ? words(choices, "gold", "silver")
                            : words(choices, "a", "b");
            case OfLines(_, _, var field) ->
                    switch (field) {
                        case CATEGORY -> words(choices, "x", "x/y", "z");
                        case TAG -> words(choices, "a", "b");
                        case SKU, EXCEPT_SKU, SPU, SELLER, BRAND -> words(choices, "s", "t");
                    };
            case Validity _ -> new Cell.At(day(choices));
            case Column.Reaching _ -> Cell.NONE;
            case Giving _ -> new Cell.Whole(1 + choices.upTo(1));
        };
    }

    private static Cell number(Choices choices, Operator operator) {
        long from = choices.upTo(MOST);
        return operator != Operator.BETWEEN
                ? new Cell.Whole(from)
                : switch (choices.upTo(3)) {
                    case 2 -> new Cell.Range(OptionalLong.of(from), OptionalLong.empty());
                    case 3 -> new Cell.Range(OptionalLong.empty(), OptionalLong.of(from));
                    default ->
                            new Cell.Range(
                                    OptionalLong.of(from),
                                    OptionalLong.of(choices.between(from, MOST)));
                };
    }

    private static Cell words(Choices choices, String... known) {
        var words = new TreeSet<String>();
        words.add(choices.among(known));
        if (choices.onceIn(3)) {
            words.add(choices.among(known));
        }
        return new Cell.Words(words);
    }
}
