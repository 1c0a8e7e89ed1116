package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Category;
import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Says sets of values as cells, where a cell of the column can. */
final class Cells {

    private Cells() {}

    static Optional<Cell> saying(Space space, int column, Values values) {
        Column asking = space.table().columns().get(column);
        int at = space.axis(asking);
        if (space.domain().at(at).isWithin(values)) {
            return Optional.of(Cell.ANY);
        }
        return switch (space.axes().get(at)) {
            case OneText(_, var words) ->
                    words(words, (Atoms) values, ((Column.OfText) asking).operator());
            case OneLineText(_, var words) ->
                    words(
                            words,
                            (Atoms) values,
                            ((Column.OfLines) asking).field() == LineField.EXCEPT_SKU
                                    ? Membership.NOT_IN
                                    : Membership.IN);
            case Category(var paths) -> words(paths, (Atoms) values, Membership.IN);
            case Quantity number -> number(number, (Column.OfNumber) asking, (Atoms) values);
            case Axis.ManyTexts _, Axis.LineTags _ -> choice(asking, (Choice) values);
            case Axis.Time(var starts, _) -> time((Column.Validity) asking, starts, (Atoms) values);
        };
    }

    private static Optional<Cell> words(List<String> words, Atoms values, Membership operator) {
        boolean others = values.has(words.size());
        boolean in = operator == Membership.IN;
        if (in == others) {
            return Optional.empty();
        }
        Set<String> named =
                java.util.stream.IntStream.range(0, words.size())
                        .filter(atom -> values.has(atom) == in)
                        .mapToObj(words::get)
                        .collect(Collectors.toSet());
        return named.isEmpty() ? Optional.empty() : Optional.of(new Cell.Words(named));
    }

    private static Optional<Cell> choice(Column column, Choice choice) {
        boolean in = !(column instanceof Column.OfText text) || text.operator() == Membership.IN;
        if (in && choice.noneOf().isEmpty() && choice.someOf().size() == 1) {
            return Optional.of(new Cell.Words(choice.someOf().iterator().next()));
        }
        return !in && choice.someOf().isEmpty() && !choice.noneOf().isEmpty()
                ? Optional.of(new Cell.Words(choice.noneOf()))
                : Optional.empty();
    }

    /** The first run of numbers that follow each other. */
    private static Optional<Cell> number(Quantity axis, Column.OfNumber column, Atoms values) {
        int first = values.stream().findFirst().orElseThrow();
        int last = first;
        while (last + 1 < axis.starts().size() && values.has(last + 1)) {
            last++;
        }
        boolean open = last + 1 == axis.starts().size();
        long from = axis.starts().get(first);
        long to = axis.last(last);
        return switch (column.operator()) {
            case BETWEEN ->
                    Optional.of(
                            new Cell.Range(
                                    first == 0 && !open
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(from),
                                    open ? OptionalLong.empty() : OptionalLong.of(to)));
            case GE -> open ? whole(from) : Optional.empty();
            case GT -> open ? whole(from - 1) : Optional.empty();
            case LE -> first == 0 ? whole(to) : Optional.empty();
            case LT -> first == 0 ? whole(to + 1) : Optional.empty();
            case EQ -> from == to ? whole(from) : Optional.empty();
            case NE -> Optional.empty();
        };
    }

    private static Optional<Cell> whole(long value) {
        return value < 0 ? Optional.empty() : Optional.of(new Cell.Whole(value));
    }

    private static Optional<Cell> time(
            Column.Validity column, List<java.time.LocalDateTime> starts, Atoms values) {
        int[] atoms = values.stream().toArray();
        return switch (column.bound()) {
            case FROM ->
                    atoms[0] == 0
                            ? Optional.of(Cell.ANY)
                            : Optional.of(new Cell.At(starts.get(atoms[0])));
            case UNTIL ->
                    atoms[atoms.length - 1] + 1 == starts.size()
                            ? Optional.of(Cell.ANY)
                            : Optional.of(new Cell.At(starts.get(atoms[atoms.length - 1] + 1)));
        };
    }
}
