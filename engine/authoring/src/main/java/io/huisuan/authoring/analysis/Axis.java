package io.huisuan.authoring.analysis;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.TextField;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A field that rows ask for, and what its values are as far as anybody tells them apart. */
sealed interface Axis {

    /** All values there are. */
    Values all();

    /** One text of the cart at a time. The atom after the last word is any other text. */
    record OneText(TextField field, List<String> words) implements Axis {
        @Override
        public Atoms all() {
            return everything(words.size() + 1);
        }

        Atoms in(Set<String> values) {
            return among(words, words.size() + 1, values);
        }
    }

    /** One text of the line at a time. The atom after the last word is any other text. */
    record OneLineText(LineField field, List<String> words) implements Axis {
        @Override
        public Atoms all() {
            return everything(words.size() + 1);
        }

        Atoms in(Set<String> values) {
            return among(words, words.size() + 1, values);
        }
    }

    /** The line's category: an atom is a path, and what is below it and has no atom of its own. */
    record Category(List<String> paths) implements Axis {
        @Override
        public Atoms all() {
            return everything(paths.size() + 1);
        }

        Atoms under(Set<String> values) {
            return Atoms.of(
                    paths.size() + 1,
                    IntStream.range(0, paths.size())
                            .filter(
                                    atom ->
                                            values.stream()
                                                    .anyMatch(
                                                            value ->
                                                                    isUnder(
                                                                            paths.get(atom),
                                                                            value))));
        }

        private static boolean isUnder(String path, String other) {
            return path.equals(other) || path.startsWith(other + "/");
        }
    }

    /** Several texts at a time: the cart's codes and coupons, the customer's tags. */
    record ManyTexts(TextField field) implements Axis {
        @Override
        public Values all() {
            return Choice.ALL;
        }
    }

    /** The tags of the line. */
    record LineTags() implements Axis {
        @Override
        public Values all() {
            return Choice.ALL;
        }
    }

    /**
     * A number; each atom is the numbers from its start to before the next one.
     *
     * @param most the largest number there is
     */
    record Quantity(NumberField field, List<Long> starts, long most) implements Axis {
        @Override
        public Atoms all() {
            return everything(starts.size());
        }

        /** The numbers from {@code from} to {@code to}; both are bounds of atoms, or outside. */
        Atoms between(long from, long to) {
            return Atoms.of(
                    starts.size(),
                    IntStream.range(0, starts.size())
                            .filter(atom -> starts.get(atom) >= from && starts.get(atom) <= to));
        }

        long last(int atom) {
            return atom + 1 < starts.size() ? starts.get(atom + 1) - 1 : most;
        }
    }

    /**
     * When it is. Each atom is the time from its start to before the next one; the first one has no
     * beginning.
     *
     * @param starts the first is {@link LocalDateTime#MIN}
     * @param real which atoms hold an instant that comes in the promotion's zone
     */
    record Time(List<LocalDateTime> starts, Atoms real) implements Axis {
        @Override
        public Atoms all() {
            return real;
        }

        Atoms from(LocalDateTime from) {
            return Atoms.of(
                            starts.size(),
                            IntStream.range(0, starts.size())
                                    .filter(atom -> !starts.get(atom).isBefore(from)))
                    .and(real);
        }

        Atoms until(LocalDateTime until) {
            return Atoms.of(
                            starts.size(),
                            IntStream.range(0, starts.size())
                                    .filter(atom -> starts.get(atom).isBefore(until)))
                    .and(real);
        }
    }

    private static Atoms everything(int size) {
        return Atoms.of(size, IntStream.range(0, size));
    }

    private static Atoms among(List<String> words, int size, Set<String> values) {
        return Atoms.of(
                size, IntStream.range(0, words.size()).filter(i -> values.contains(words.get(i))));
    }

    /** Whether a column is about this field. */
    default boolean isOf(Column column) {
        return switch (column) {
            case Column.OfText(_, _, var asked, _) ->
                    switch (this) {
                        case OneText(var field, _) -> field == asked;
                        case ManyTexts(var field) -> field == asked;
                        case OneLineText _, Category _, LineTags _, Quantity _, Time _ -> false;
                    };
            case Column.OfNumber(_, _, var asked, _) ->
                    this instanceof Quantity(var field, _, _) && field == asked;
            case Column.OfLines(_, _, var asked) ->
                    switch (this) {
                        case OneLineText(var field, _) ->
                                field == (asked == LineField.EXCEPT_SKU ? LineField.SKU : asked);
                        case Category _ -> asked == LineField.CATEGORY;
                        case LineTags _ -> asked == LineField.TAG;
                        case OneText _, ManyTexts _, Quantity _, Time _ -> false;
                    };
            case Column.Validity _ -> this instanceof Time;
            case Column.Reaching _, Column.Giving _ -> false;
        };
    }
}
