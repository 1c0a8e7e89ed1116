package io.huisuan.rules.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one probably means. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest edits, when that is at most about a third of its length; ties
     * go by the alphabet.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(word, name) <= Math.max(1, (name.length() + 1) / 3))
                .min(
                        Comparator.comparingInt((String name) -> edits(word, name))
                                .thenComparing(name -> name));
    }

    private static int edits(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
