package io.huisuan.ledger.hold;

/**
 * Units of an order's line that come back.
 *
 * @param units 1 or more
 */
public record Return(String line, int units) {

    public Return {
        if (units < 1) {
            throw new IllegalArgumentException("units must be 1 or more: " + units);
        }
    }
}
