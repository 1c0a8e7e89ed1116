package io.huisuan.admin.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the tables beside the starter promotions.
 *
 * @param cart {@code 2 tea-jasmine-100, 1 mug-ceramic-white + standard 10.00}: goods, then fees
 * @param customer of the demo shop; empty for a guest
 * @param code that was entered, or {@code coupon <template>} that is chosen; empty for none
 * @param in what it is bought in: {@code group open}, {@code group join}, {@code bargain 69.00}
 *     (what it has come to), {@code referral first-order} (what the invitee has reached); empty, or
 *     no column, for nothing
 * @param pays in yuan
 * @param outcome {@code -20.00}, {@code missing 3.00}, {@code gift <sku>}, {@code 500 points to
 *     INVITER} or {@code not eligible}
 */
record Example(
        String file,
        String cart,
        String customer,
        String code,
        String in,
        String pays,
        String outcome) {

    /** The rows of a Markdown table. */
    static List<Example> of(String file, String markdown) {
        List<List<String>> rows =
                markdown.lines().filter(line -> line.startsWith("|")).map(Example::cells).toList();
        boolean isPlayed = rows.getFirst().contains("in");
        return rows.stream().skip(2).map(row -> row(file, row, isPlayed)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static Example row(String file, List<String> cells, boolean isPlayed) {
        int after = isPlayed ? 4 : 3;
        return new Example(
                file,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                isPlayed ? cells.get(3) : "",
                cells.get(after),
                cells.get(after + 1));
    }

    @Override
    public String toString() {
        return file + ": " + cart + " → " + pays;
    }
}
