package io.huisuan.ledger.hold;

/**
 * A line of an order.
 *
 * @param units bought, 1 to 1,000,000
 * @param returned of them
 */
public record Item(String line, int units, int returned) {

    /** The most units of a line. */
    public static final int MOST = 1_000_000;

    public Item {
        if (line.isEmpty() || line.length() > 64) {
            throw new IllegalArgumentException("a line's id has 1 to 64 characters");
        }
        if (units < 1 || units > MOST || returned < 0 || returned > units) {
            throw new IllegalArgumentException("units out of range: " + returned + "/" + units);
        }
    }

    public Item(String line, int units) {
        this(line, units, 0);
    }

    int left() {
        return units - returned;
    }

    Item giveBack(int more) {
        return new Item(line, units, returned + more);
    }
}
