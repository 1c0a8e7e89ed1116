package io.huisuan.promotion;

import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

/** A column of a {@link Table}: what its cells ask for, or what they give. */
public sealed interface Column {

    /** Distinct in its table. */
    String id();

    /** Its heading, when its author has given one; else empty in both languages. */
    Text title();

    /** A column that decides whether a row matches. */
    sealed interface Asking extends Column permits OfText, OfNumber, OfLines, Validity {}

    /** The cart's text is one, or none, of the cell's {@link Cell.Words}. */
    record OfText(String id, Text title, TextField field, Membership operator) implements Asking {}

    /** The cart's number compares with the cell, a {@link Cell.Range} for {@code BETWEEN}. */
    record OfNumber(String id, Text title, NumberField field, Operator operator)
            implements Asking {}

    /** The line is one of the cell's {@link Cell.Words}; each field at most once in a table. */
    record OfLines(String id, Text title, LineField field) implements Asking {}

    /** The row runs from, or until, the cell's {@link Cell.At}. */
    record Validity(String id, Text title, Bound bound) implements Asking {}

    /**
     * What the row's goods must amount to before the row gives anything; the cell is a {@link
     * Cell.Whole} or {@link Cell.None}. It does not decide whether the row matches.
     */
    record Reaching(String id, Text title, Measure measure, Basis basis) implements Column {}

    /**
     * What the row gives. The cell stands in for the effect's main number or name, or says {@link
     * Cell.Given} or {@link Cell.None}.
     *
     * @param offer what a cell gives that says nothing else; where the table decides line by line,
     *     {@link Target#EVERYTHING} means the row's lines
     */
    record Giving(String id, Text title, Offer offer) implements Column {}

    /** How words are asked for. */
    enum Membership {
        IN,
        NOT_IN
    }

    /** How numbers are asked for: a {@link Comparison}, or both bounds at once. */
    enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        BETWEEN
    }

    /** Which end of a row's time; {@code FROM} is in, {@code UNTIL} is out. */
    enum Bound {
        FROM,
        UNTIL
    }

    /** A field of lines, by its name in a {@link LineFilter}. */
    enum LineField {
        SKU("skus"),
        SPU("spus"),
        SELLER("sellers"),
        BRAND("brands"),
        CATEGORY("categories"),
        TAG("tags"),
        EXCEPT_SKU("exceptSkus");

        private final String path;

        LineField(String path) {
            this.path = path;
        }

        /** The name in JSON, for example {@code skus}. */
        public String path() {
            return path;
        }
    }

    /** The comparison of an operator other than {@code BETWEEN}. */
    static Comparison comparison(Operator operator) {
        return Comparison.valueOf(operator.name());
    }
}
