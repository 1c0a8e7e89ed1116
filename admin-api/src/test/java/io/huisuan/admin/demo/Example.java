package io.huisuan.admin.demo;

import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A row of the tables beside the starter promotions.
 *
 * @param cart {@code 2 tea-jasmine-100, 1 mug-ceramic-white + standard 10.00}: goods, then fees
 * @param customer of the demo shop; empty for a guest
 * @param code that was entered, or {@code coupon <template>} that is chosen; empty for none
 * @param in what it is bought in: {@code group open}, {@code group join}, {@code bargain 69.00}
 *     (what it has come to), {@code bargain help} (a friend of its owner), {@code referral
 *     first-order 4} (what the invitee has reached, and how many of the inviter had before); empty,
 *     or no column, for nothing
 * @param pays in yuan; empty for who helps
 * @param outcome {@code -20.00}, {@code missing 3.00}, {@code gift <sku>}, {@code 500 points to
 *     INVITER}, {@code cuts 8% to 12%} or {@code not eligible}
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

    /** Whether somebody helps in a bargain, and nobody buys. */
    boolean isHelp() {
        return in.equals("bargain help");
    }

    /**
     * What it is bought in, as the ledger knows it, by the promotion that it stands beside.
     *
     * @param paid by the invitee of a referral, minor units
     */
    Participation participation(long paid) {
        List<String> words = List.of(in.split(" ", -1));
        In what = In.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
        String how = words.get(1);
        Participation named = Participation.named(what, "1");
        return new Participation(
                what,
                "1",
                file,
                "",
                what == In.GROUP || isHelp()
                        ? Participation.Role.valueOf(how.toUpperCase(Locale.ROOT))
                        : named.role(),
                what == In.REFERRAL ? how : "",
                words.size() > 2 ? Long.parseLong(words.get(2)) : 0,
                switch (what) {
                    case GROUP -> 0;
                    case BARGAIN -> isHelp() ? 0 : yuan(how);
                    case REFERRAL -> paid;
                },
                0);
    }

    private static long yuan(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    @Override
    public String toString() {
        return file + ": " + cart + " → " + pays;
    }
}
