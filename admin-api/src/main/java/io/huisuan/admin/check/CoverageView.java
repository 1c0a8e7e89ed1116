package io.huisuan.admin.check;

import io.huisuan.authoring.example.Coverage;
import io.huisuan.authoring.example.Coverage.Boundary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the examples of a promotion show.
 *
 * @param rows of a table, or rules of DRL
 * @param rules what the rules of DRL are called, in order; absent for what is none
 * @param boundaries numbers that something begins or ends with: thresholds, tiers, number
 *     conditions
 */
public record CoverageView(
        RowsView rows, @Nullable List<String> rules, List<BoundaryView> boundaries) {

    /**
     * Rows, or rules, by their places, from 0.
     *
     * @param fired gave something in some example
     * @param silent did not
     */
    public record RowsView(List<Integer> fired, List<Integer> silent) {}

    /**
     * A number, and which examples stand beside it.
     *
     * @param pointer where it is written
     * @param value as it is written
     * @param money whether it is minor units
     * @param at whether the cart of one is exactly there
     * @param below whether the cart of one is just on the other side
     */
    public record BoundaryView(
            String pointer, long value, boolean money, boolean at, boolean below) {

        static BoundaryView of(Boundary boundary) {
            return new BoundaryView(
                    boundary.pointer(),
                    boundary.value(),
                    boundary.isMoney(),
                    boundary.at(),
                    boundary.below());
        }
    }

    public static CoverageView of(Coverage coverage, @Nullable List<String> rules) {
        return new CoverageView(
                new RowsView(coverage.fired(), coverage.silent()),
                rules,
                coverage.boundaries().stream().map(BoundaryView::of).toList());
    }
}
