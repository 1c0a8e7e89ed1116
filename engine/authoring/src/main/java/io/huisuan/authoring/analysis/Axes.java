package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Category;
import io.huisuan.authoring.analysis.Axis.LineTags;
import io.huisuan.authoring.analysis.Axis.ManyTexts;
import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Time;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.At;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.table.Shape;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects the fields that a table asks for, and the words, bounds and times that it names. */
final class Axes {
    private final Map<TextField, TreeSet<String>> texts = new EnumMap<>(TextField.class);
    private final Map<LineField, TreeSet<String>> lines = new EnumMap<>(LineField.class);
    private final Map<NumberField, TreeSet<Long>> numbers = new EnumMap<>(NumberField.class);
    private final TreeSet<LocalDateTime> times = new TreeSet<>();

    private Axes() {}

    static List<Axis> of(Promotion promotion, Table table, List<Integer> rows) {
        var axes = new Axes();
        for (int column = 0; column < table.columns().size(); column++) {
            axes.add(table.columns().get(column));
            for (int row : rows) {
                axes.add(table.columns().get(column), table.rows().get(row).cells().get(column));
            }
        }
        Conditions.leaves(promotion.when(), axes::add);
        promotion.schedule().from().map(Axes::sane).ifPresent(axes.times::add);
        promotion.schedule().until().map(Axes::sane).ifPresent(axes.times::add);
        return axes.made(promotion.schedule().zone());
    }

    /** Times that carts can have and zones can calculate with. */
    static LocalDateTime sane(LocalDateTime time) {
        if (time.getYear() < 1000) {
            return LocalDateTime.of(1000, 1, 1, 0, 0);
        }
        return time.getYear() > 9999 ? LocalDateTime.of(9999, 12, 31, 0, 0) : time;
    }

    private void add(Column column) {
        switch (column) {
            case OfText text -> texts.computeIfAbsent(text.field(), _ -> new TreeSet<>());
            case OfNumber number -> numbers.computeIfAbsent(number.field(), _ -> new TreeSet<>());
            case OfLines line -> lines.computeIfAbsent(field(line), _ -> new TreeSet<>());
            case Validity _, Column.Reaching _, Column.Giving _ -> {}
        }
    }

    private static LineField field(OfLines column) {
        return column.field() == LineField.EXCEPT_SKU ? LineField.SKU : column.field();
    }

    private void add(Column column, Cell cell) {
        switch (cell) {
            case Words(var words) -> {
                switch (column) {
                    case OfText text -> words(texts.get(text.field()), words);
                    case OfLines line -> words(lines.get(field(line)), words);
                    case OfNumber _, Validity _, Column.Reaching _, Column.Giving _ -> {}
                }
            }
            case Whole(long value) -> {
                if (column instanceof OfNumber number) {
                    bounds(number.field(), value, value);
                }
            }
            case Range(var from, var to) -> {
                if (column instanceof OfNumber number) {
                    bounds(number.field(), from.orElse(0), to.orElse(0));
                }
            }
            case At(var time) -> times.add(time);
            case Cell.Blank _, Cell.Any _, Cell.None _, Cell.Word _, Cell.Given _ -> {}
        }
    }

    private static void words(
            @org.jspecify.annotations.Nullable Collection<String> known, Collection<String> more) {
        if (known != null) {
            known.addAll(more);
        }
    }

    private void add(Condition leaf) {
        if (leaf instanceof TextIn(var field, var values)) {
            texts.computeIfAbsent(field, _ -> new TreeSet<>()).addAll(values);
        }
        if (leaf instanceof NumberIs(var field, _, long value)) {
            bounds(field, value, value);
        }
    }

    /** Around a number, what is below, itself and what is above may differ. */
    private void bounds(NumberField field, long from, long to) {
        TreeSet<Long> starts = numbers.computeIfAbsent(field, _ -> new TreeSet<>());
        starts.add(from);
        starts.add(from + 1);
        starts.add(to);
        starts.add(to + 1);
    }

    private List<Axis> made(ZoneId zone) {
        var axes = new ArrayList<Axis>();
        lines.forEach((field, words) -> axes.add(line(field, words)));
        texts.forEach((field, words) -> axes.add(text(field, words)));
        numbers.forEach((field, starts) -> axes.add(number(field, starts)));
        axes.add(time(zone));
        return List.copyOf(axes);
    }

    private static Axis text(TextField field, Collection<String> words) {
        return field.isMany() ? new ManyTexts(field) : new OneText(field, List.copyOf(words));
    }

    private static Axis line(LineField field, Collection<String> words) {
        return switch (field) {
            case TAG -> new LineTags();
            case CATEGORY -> new Category(List.copyOf(words));
            case SKU, SPU, SELLER, BRAND, EXCEPT_SKU -> new OneLineText(field, List.copyOf(words));
        };
    }

    private static Axis number(NumberField field, Set<Long> starts) {
        long least = field == NumberField.UNITS ? 1 : 0;
        long most = field == NumberField.UNITS ? Shape.MOST_UNITS : Shape.MOST + 1;
        var all = new TreeSet<>(Set.of(least));
        starts.stream().filter(start -> start >= least && start <= most).forEach(all::add);
        return new Axis.Quantity(field, List.copyOf(all), most);
    }

    private Axis time(ZoneId zone) {
        var starts = new ArrayList<LocalDateTime>();
        starts.add(LocalDateTime.MIN);
        starts.addAll(times);
        var real =
                Atoms.of(
                        starts.size(),
                        IntStream.range(0, starts.size())
                                .filter(atom -> Moment.in(starts, atom, zone).isPresent()));
        return new Time(List.copyOf(starts), real);
    }
}
