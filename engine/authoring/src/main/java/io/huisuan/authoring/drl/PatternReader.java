package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Constraint;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Quantifier;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * L1: reads what stands between {@code when} and {@code then}: facts with constraints, {@code not}
 * and {@code exists}.
 */
final class PatternReader {
    private static final Set<String> ENDS = Set.of("then", "end");
    private static final Map<String, String> REFUSED =
            Map.ofEntries(
                    Map.entry("eval", "eval"),
                    Map.entry("from", "from"),
                    Map.entry("accumulate", "accumulate"),
                    Map.entry("acc", "accumulate"),
                    Map.entry("groupby", "groupby"),
                    Map.entry("collect", "collect"),
                    Map.entry("forall", "forall"),
                    Map.entry("or", "or"),
                    Map.entry("if", "if"),
                    Map.entry("do", "do[…]"),
                    Map.entry("break", "break[…]"),
                    Map.entry("over", "over window"),
                    Map.entry("/", "OOPath（/…）"),
                    Map.entry("?", "?query(…)"),
                    Map.entry("@", "@…"));

    private final Cursor cursor;
    private final Problems problems;

    PatternReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    List<Pattern> patterns() {
        var patterns = new ArrayList<Pattern>();
        while (!cursor.isAny(ENDS) && !cursor.atEnd()) {
            try {
                if (!cursor.skip("and") && !cursor.skip(";")) {
                    patterns.add(pattern());
                }
            } catch (Wrong wrong) {
                problems.add(wrong.finding());
                nextLine();
            }
        }
        return patterns;
    }

    /** After a mistake, the next pattern is looked for on a line of its own. */
    private void nextLine() {
        int line = cursor.peek().line();
        while (!cursor.atEnd() && cursor.peek().line() == line && !cursor.isAny(ENDS)) {
            cursor.next();
        }
    }

    private Pattern pattern() {
        Quantifier quantifier =
                cursor.skip("not")
                        ? Quantifier.NOT
                        : cursor.skip("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        if (quantifier == Quantifier.EACH && cursor.is("(")) {
            throw group(cursor.next());
        }
        if (quantifier == Quantifier.EACH || !cursor.skip("(")) {
            return fact(quantifier);
        }
        Pattern inner = fact(quantifier);
        cursor.need(")");
        return inner;
    }

    /** Goes past the whole group, so that nothing inside is taken for a pattern. */
    private Wrong group(Token bracket) {
        cursor.skipTo(Set.of(")", "then", "end"));
        cursor.skip(")");
        return new Wrong(
                "forbidden-construct",
                bracket.place(),
                "事实不能用括号组合，也没有 or：每个事实单独写一行，全部成立才算；“或者”请写成两条规则",
                "facts can't be grouped in brackets, and there is no or: write them one after the"
                        + " other, and two rules for “or”");
    }

    private Pattern fact(Quantifier quantifier) {
        Optional<Token> variable = Optional.empty();
        if (cursor.is(Kind.VARIABLE)) {
            variable = Optional.of(cursor.next());
            cursor.need(":");
        }
        refuseConstruct();
        Token name = cursor.need(Kind.WORD, "Cart、Line 或 Customer", "Cart, Line or Customer");
        if (cursor.is(".")) {
            throw new Wrong(
                    "unknown-fact",
                    name.place(),
                    "只能写 Cart、Line 或 Customer，不能写带包名的类型",
                    "only Cart, Line or Customer can be named, no type with a package");
        }
        cursor.need("(");
        return new Pattern(quantifier, variable, name, constraints());
    }

    private void refuseConstruct() {
        String word = cursor.peek().text();
        if ((cursor.is(Kind.WORD) || cursor.is(Kind.SYMBOL)) && REFUSED.containsKey(word)) {
            String what = REFUSED.getOrDefault(word, word);
            throw new Wrong(
                    "forbidden-construct",
                    cursor.peek().place(),
                    "条件里不能使用 " + what,
                    what + " is not allowed in a condition");
        }
        if (cursor.isAny(Set.of("not", "exists", "("))) {
            throw new Wrong(
                    "forbidden-construct",
                    cursor.peek().place(),
                    "not 和 exists 不能嵌套，里面只能有一个事实",
                    "not and exists can't be nested; they take one fact");
        }
    }

    private List<Constraint> constraints() {
        var constraints = new ArrayList<Constraint>();
        while (!cursor.skip(")")) {
            constraints.add(constraint());
            if (!cursor.is(")")) {
                needComma();
            }
        }
        return constraints;
    }

    private void needComma() {
        if (!cursor.skip(",")) {
            throw cursor.unexpected("“,” 或 “)”", "“,” or “)”");
        }
    }

    private Constraint constraint() {
        Optional<Token> variable = Optional.empty();
        if (cursor.is(Kind.VARIABLE) && cursor.peek(1).is(":")) {
            variable = Optional.of(cursor.next());
            cursor.next();
        }
        return new Constraint(variable, Expressions.condition(cursor));
    }
}
