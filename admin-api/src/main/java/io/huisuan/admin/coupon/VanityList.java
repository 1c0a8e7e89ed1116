package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.Vanity;
import io.huisuan.store.Refused;

import java.util.List;
import java.util.stream.IntStream;

/** Vanity codes as people keep them: a line for each, or a sheet saved as CSV. */
final class VanityList {

    private VanityList() {}

    /**
     * Reads a line as {@code code,customer}; a semicolon or tab is as good as the comma. Empty
     * lines are skipped, and so is a head of {@code code,customer} or {@code 券码,客户}.
     */
    static List<Vanity> read(String text) {
        List<String> lines =
                text.replace("\uFEFF", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        int first = !lines.isEmpty() && isHead(lines.getFirst()) ? 1 : 0;
        return IntStream.range(first, lines.size())
                .mapToObj(i -> vanity(lines.get(i), i - first))
                .toList();
    }

    private static boolean isHead(String line) {
        return line.matches("(?i)\"?(code|券码)\"?[,;\t，]\"?(customer|客户)\"?");
    }

    private static Vanity vanity(String line, int number) {
        List<String> cells = List.of(line.split("[,;\t，]", -1));
        if (cells.size() != 2) {
            throw Refused.invalid(
                    "malformed",
                    "/list/" + number,
                    "第 " + (number + 1) + " 个应为“券码,客户”。",
                    "Number " + (number + 1) + " should be \"code,customer\".");
        }
        return new Vanity(bare(cells.getFirst()), bare(cells.getLast()));
    }

    private static String bare(String cell) {
        String stripped = cell.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1).strip()
                : stripped;
    }
}
