package io.huisuan.ledger.budget;

/**
 * Where a budget stands in a period, all its parts together.
 *
 * @param parts how many values have anything of it
 * @param most what is held and used by the value that has most
 * @param frozen how many parts contradicted themselves
 */
public record Figures(int parts, long held, long used, long overdrawn, long most, int frozen) {

    /** What is held and used. */
    public long given() {
        return held + used;
    }
}
