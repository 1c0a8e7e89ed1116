package io.huisuan.authoring.form;

import io.huisuan.promotion.Condition.NumberIs;

/**
 * The whole numbers from {@code least} to {@code most}; none when {@code least} is the larger one.
 */
record Range(long least, long most) {
    /** What a number of a cart can be. */
    static final Range NATURAL = new Range(0, Long.MAX_VALUE);

    private static final Range NOTHING = new Range(1, 0);

    /** What is left when the condition holds as well; a single gap in the middle is not seen. */
    Range and(NumberIs number) {
        long value = number.value();
        return switch (number.comparison()) {
            case EQ -> and(new Range(value, value));
            case NE ->
                    value == least && value == most
                            ? NOTHING
                            : value == least ? new Range(value + 1, most) : this;
            case LT -> value == Long.MIN_VALUE ? NOTHING : and(new Range(least, value - 1));
            case LE -> and(new Range(least, value));
            case GT -> value == Long.MAX_VALUE ? NOTHING : and(new Range(value + 1, most));
            case GE -> and(new Range(value, most));
        };
    }

    Range and(Range other) {
        return new Range(Math.max(least, other.least), Math.min(most, other.most));
    }

    boolean isEmpty() {
        return least > most;
    }
}
