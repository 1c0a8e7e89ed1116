package io.huisuan.promotion;

import java.util.Set;

/** What an effect works on. */
public sealed interface Target {

    /** Every unit of the lines that match; {@link LineFilter#ANY} is the whole order. */
    record Lines(LineFilter where) implements Target {}

    /** The lines with these ids: what DRL means by {@code on($line)}. */
    record TheseLines(Set<String> lineIds) implements Target {
        public TheseLines {
            lineIds = SortedStrings.copyOf(lineIds);
        }
    }

    /**
     * The cheapest or dearest {@code count} units of the lines that match, by running amount, ties
     * by lineId.
     */
    record Units(Pick pick, int count, LineFilter where) implements Target {
        public Units {
            if (count < 1) {
                throw new IllegalArgumentException("count is 1 or more");
            }
        }
    }

    /** The fees of these shipping methods; of all when empty. */
    record ShippingFees(Set<String> methods) implements Target {
        public ShippingFees {
            methods = SortedStrings.copyOf(methods);
        }
    }

    enum Pick {
        CHEAPEST,
        DEAREST
    }

    Target EVERYTHING = new Lines(LineFilter.ANY);
}
