package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Both;
import io.huisuan.authoring.drl.Syntax.Comparison;
import io.huisuan.authoring.drl.Syntax.Either;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Field;
import io.huisuan.authoring.drl.Syntax.Not;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.finding.Finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what rules may say and authors seldom mean. */
final class Advice {

    private Advice() {}

    /** Of rules that nothing is wrong with. */
    static List<Finding> of(List<Rule> rules) {
        Stream<Finding> counted =
                rules.stream()
                        .flatMap(rule -> rule.patterns().stream())
                        .filter(pattern -> pattern.fact().is("Line"))
                        .flatMap(Advice::counted)
                        .distinct();
        return Stream.concat(sameName(rules), counted).toList();
    }

    /** Each gives what it gives, but nobody can tell by its name which one it was. */
    private static Stream<Finding> sameName(List<Rule> rules) {
        Set<String> seen = new HashSet<>();
        return rules.stream()
                .filter(rule -> !seen.add(rule.name()))
                .map(
                        rule ->
                                Finding.warning(
                                                "duplicate-name",
                                                Problems.POINTER,
                                                "前面已经有一条规则叫“" + rule.name() + "”，请改名以便区分",
                                                "a rule before it is called “"
                                                        + rule.name()
                                                        + "”, too; give it a name of its own")
                                        .at(rule.place()));
    }

    private static Stream<Finding> counted(Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> comparisons(constraint.expression()))
                .filter(Advice::asksForUnits)
                .map(Advice::ofLine);
    }

    private static Stream<Comparison> comparisons(Expression expression) {
        return switch (expression) {
            case Comparison comparison -> Stream.of(comparison);
            case Both(var left, var right) -> Stream.concat(comparisons(left), comparisons(right));
            case Either(var left, var right) ->
                    Stream.concat(comparisons(left), comparisons(right));
            case Not(var of, _) -> comparisons(of);
            case Expression _ -> Stream.empty();
        };
    }

    /** Every line has units: who asks for no more than that means the line. */
    private static boolean asksForUnits(Comparison comparison) {
        return (isQty(comparison.left()) && !isNone(comparison.right()))
                || (isQty(comparison.right()) && !isNone(comparison.left()));
    }

    private static boolean isQty(Expression expression) {
        return expression instanceof Field(var name) && name.is("qty");
    }

    private static boolean isNone(Expression expression) {
        return expression instanceof Whole(long value, _) && value == 0;
    }

    private static Finding ofLine(Comparison comparison) {
        return Finding.warning(
                        "depends-on-lines",
                        Problems.POINTER,
                        "qty 是一行的件数，同样的商品分成几行就不够了。要数所有行的件数，请在“适用条件”里写“购物车里至少有 N 件”",
                        "qty counts the units of one line: the same goods on several lines may"
                                + " not reach it. To count over all lines, let the promotion's"
                                + " conditions ask for at least N units of these goods")
                .at(comparison.place());
    }
}
