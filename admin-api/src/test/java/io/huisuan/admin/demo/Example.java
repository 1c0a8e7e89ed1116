package io.huisuan.admin.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the tables beside the starter promotions.
 *
 * @param cart {@code 2 tea-jasmine-100, 1 mug-ceramic-white + standard 10.00}: goods, then fees
 * @param customer of the demo shop; empty for a guest
 * @param code that was entered; empty for none
 * @param pays in yuan
 * @param outcome {@code -20.00}, {@code missing 3.00}, {@code gift <sku>} or {@code not eligible}
 */
record Example(
        String file, String cart, String customer, String code, String pays, String outcome) {

    /** The rows of a Markdown table. */
    static List<Example> of(String file, String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> row(file, line))
                .toList();
    }

    private static Example row(String file, String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
        return new Example(
                file, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    @Override
    public String toString() {
        return file + ": " + cart + " → " + pays;
    }
}
