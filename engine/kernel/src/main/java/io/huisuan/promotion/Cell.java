package io.huisuan.promotion;

import java.time.LocalDateTime;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What stands in a cell of a {@link Table}. Blank is not any: what nobody has filled in means
 * nothing yet, and that a row does not care is said.
 */
public sealed interface Cell {

    /** Not filled in yet. */
    record Blank() implements Cell {}

    /** Whatever the cart has (不限). */
    record Any() implements Cell {}

    /** The row gives nothing here, or has no threshold. */
    record None() implements Cell {}

    /** One of these, or none of these, by the column's operator; at least one. */
    record Words(Set<String> values) implements Cell {
        public Words {
            values = SortedStrings.copyOf(values);
        }
    }

    /** A single name, for example the sku of a gift. */
    record Word(String value) implements Cell {}

    /** A number in the column's unit. */
    record Whole(long value) implements Cell {}

    /** The numbers from {@code from} to {@code to}, both in; one of them may be open. */
    record Range(OptionalLong from, OptionalLong to) implements Cell {}

    /** A local time in the promotion's zone. */
    record At(LocalDateTime time) implements Cell {}

    /** The column's effect as it stands there. */
    record Given() implements Cell {}

    Cell BLANK = new Blank();
    Cell ANY = new Any();
    Cell NONE = new None();
    Cell GIVEN = new Given();
}
