package io.huisuan.authoring.drl;

import io.huisuan.rules.drl.DrlModule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands outside of the literals of a canonical text: our words, and none of an author's. */
final class Outside {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\\\p{Cc}\\p{Cf}]*\"");
    private static final Pattern WORD = Pattern.compile("[^\\s()\\[\\]{}.,;:=!<>&|+*/%\\-]+");
    private static final Pattern OURS =
            Pattern.compile("\\$v\\d+|\\d+L?|p[0-9a-f]{32}|" + LITERAL.pattern());
    private static final Set<String> WORDS =
            Stream.of(
                            Facts.BY_NAME.keySet(),
                            Effects.BY_NAME.keySet(),
                            Effects.MODIFIERS.keySet(),
                            List.of("package", "import", "global", "rule", "when", "then", "end"),
                            List.of("salience", "no", "loop", "true", "not", "exists", "contains"),
                            List.of("io", "huisuan", "cart", "rules", "drl", "Live", "module"),
                            List.of("Offers", "offers"))
                    .flatMap(java.util.Collection::stream)
                    .collect(Collectors.toSet());

    private Outside() {}

    /** Words that are not ours; empty when all is well. */
    static Set<String> foreign(String source) {
        var fields = new TreeSet<String>();
        Facts.BY_NAME.values().forEach(fact -> fields.addAll(fact.fields().keySet()));
        return WORD.matcher(LITERAL.matcher(source).replaceAll("0"))
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS.contains(word) && !fields.contains(word))
                .filter(word -> !OURS.matcher(word).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of all literals, in order, but for those that we put there. */
    static List<String> literals(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .filter(text -> !text.startsWith(DrlModule.PACKAGES) && !text.matches("rule\\d+"))
                .toList();
    }
}
