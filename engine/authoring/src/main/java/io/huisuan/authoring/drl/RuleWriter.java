package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Constraint;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Quantifier;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.promotion.Condition;
import io.huisuan.rules.codec.Nearest;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Entitled;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** L2 and L3: checks one rule and writes it anew. */
final class RuleWriter {
    static final int MAX_PATTERNS = 6;
    static final int MAX_MANY = 2;
    static final int MAX_CONSTRAINTS = 20;
    static final int MAX_WISHES = 10;

    private final Problems problems;
    private final Scope scope = new Scope();
    private final Meaning meaning = new Meaning(scope);
    private final List<Cover> covers = new ArrayList<>();
    private Condition needs = Condition.ALWAYS;
    private int many;

    /** Whether all variables are known: whoever names one is wrong, and not what went before. */
    private boolean isWhole;

    RuleWriter(Problems problems) {
        this.problems = problems;
    }

    /**
     * A rule that was checked.
     *
     * @param head its canonical DRL up to the word {@code when}
     * @param rest its canonical DRL behind that
     */
    record Written(String head, String rest, Cover cover, Condition needs) {}

    /** Writes the rule; what is wrong is noted, and then the source is of no use. */
    Written write(int number, Rule rule) {
        isWhole = rule.whole();
        counts(rule);
        var rest = new StringBuilder();
        for (Pattern pattern : rule.patterns()) {
            note(() -> rest.append("  ").append(pattern(pattern)).append('\n'));
        }
        rest.append("then\n");
        var consequence = new Consequence(scope);
        for (Wish wish : rule.wishes()) {
            note(() -> rest.append("  ").append(consequence.of(wish)).append('\n'));
        }
        return new Written(
                head(number, rule),
                rest.append("end\n").toString(),
                Cover.narrowest(covers),
                needs);
    }

    private static String head(int number, Rule rule) {
        return "rule \""
                + DrlModule.ruleName(number)
                + "\""
                + (rule.salience() == 0 ? "" : " salience " + rule.salience())
                + (rule.noLoop() ? " no-loop true" : "")
                + "\nwhen\n";
    }

    private void note(Runnable writing) {
        try {
            writing.run();
        } catch (Wrong wrong) {
            if (isWhole || !wrong.finding().code().equals("unknown-variable")) {
                problems.add(wrong.finding());
            }
            isWhole = false;
        }
    }

    private void counts(Rule rule) {
        if (rule.patterns().isEmpty() && rule.whole()) {
            problems.add(
                    "missing", rule.place(), "when 之后缺少条件", "a condition is missing after when");
        }
        if (rule.patterns().size() > MAX_PATTERNS) {
            problems.add(
                    "too-many",
                    rule.patterns().get(MAX_PATTERNS).fact().place(),
                    "一条规则最多 " + MAX_PATTERNS + " 个事实",
                    "a rule has at most " + MAX_PATTERNS + " facts");
        }
        if ((rule.wishes().isEmpty() && rule.whole()) || rule.wishes().size() > MAX_WISHES) {
            problems.add(
                    "wrong-count",
                    rule.place(),
                    "then 之后需要 1 到 " + MAX_WISHES + " 个 offers.…",
                    "1 to " + MAX_WISHES + " offers.… are expected after then");
        }
    }

    private String pattern(Pattern pattern) {
        Fact fact = fact(pattern.fact());
        boolean positive = pattern.quantifier() == Quantifier.EACH;
        if (!positive && (pattern.variable().isPresent() || binds(pattern))) {
            throw new Wrong(
                    "forbidden-construct",
                    pattern.fact().place(),
                    "not 和 exists 里不能有变量",
                    "not and exists take no variables");
        }
        scope.enter(fact);
        String inside = fact.name() + "( " + constraints(pattern, fact) + " )";
        scope.leave();
        String bound = pattern.variable().map(v -> scope.bindFact(v, fact) + " : ").orElse("");
        return switch (pattern.quantifier()) {
            case EACH -> bound + inside;
            case NOT -> "not( " + inside + " )";
            case EXISTS -> "exists( " + inside + " )";
        };
    }

    private static boolean binds(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(c -> c.variable().isPresent());
    }

    private Fact fact(Token name) {
        Fact fact = Facts.BY_NAME.get(name.text());
        if (fact == null) {
            var known = new TreeSet<>(Facts.BY_NAME.keySet());
            throw new Wrong(
                            "unknown-fact",
                            name.place(),
                            "没有事实 " + name.text() + "；可用：" + String.join(", ", known),
                            "there is no fact " + name.text())
                    .expecting(String.join(", ", known))
                    .near(Nearest.to(name.text(), known));
        }
        if (fact.many() && ++many > MAX_MANY) {
            throw new Wrong(
                    "too-many",
                    name.place(),
                    "一条规则最多写 " + MAX_MANY + " 次 " + fact.name() + "，否则组合太多",
                    "a rule names "
                            + fact.name()
                            + " at most "
                            + MAX_MANY
                            + " times; more would combine too often");
        }
        return fact;
    }

    private String constraints(Pattern pattern, Fact fact) {
        var written = new ArrayList<String>();
        if (pattern.constraints().size() > MAX_CONSTRAINTS) {
            throw new Wrong(
                    "too-many",
                    pattern.fact().place(),
                    "一个事实最多 " + MAX_CONSTRAINTS + " 个条件",
                    "a fact has at most " + MAX_CONSTRAINTS + " conditions");
        }
        boolean positive = pattern.quantifier() != Quantifier.NOT;
        for (Constraint constraint : pattern.constraints()) {
            note(() -> written.addAll(constraint(constraint, fact, positive)));
        }
        return String.join(", ", written);
    }

    private List<String> constraint(Constraint constraint, Fact fact, boolean positive) {
        var written = new ArrayList<String>();
        constraint
                .variable()
                .ifPresent(v -> written.add(binding(v, fact, constraint.expression())));
        boolean bindingOnly =
                constraint.variable().isPresent()
                        && constraint.expression() instanceof Syntax.Field;
        if (!bindingOnly) {
            Typed condition = meaning.condition(constraint.expression());
            written.add(bare(condition.source()));
            if (positive) {
                covers.add(condition.cover());
                needs = Entitled.both(needs, condition.needs());
            }
        }
        return written;
    }

    /**
     * Without the outermost brackets: Drools hashes {@code sku == "A"}, but not the same in
     * brackets.
     */
    private static String bare(String source) {
        return source.startsWith("(") ? source.substring(1, source.length() - 1) : source;
    }

    /** What {@code $q : qty >= 2 && < 9} binds. */
    private static Expression leftmost(Expression expression) {
        return switch (expression) {
            case Syntax.Comparison(_, var left, _) -> left;
            case Syntax.Both(var left, _) -> leftmost(left);
            default -> expression;
        };
    }

    private String binding(Token variable, Fact fact, Expression expression) {
        if (!(leftmost(expression) instanceof Syntax.Field(var name))) {
            throw new Wrong(
                    "forbidden-construct",
                    variable.place(),
                    "变量只能是一个字段，例如 " + variable.text() + " : qty",
                    "a variable stands for a field, for example " + variable.text() + " : qty");
        }
        Field field = Scope.field(fact, name);
        if (field.type() == ValueType.TEXTS) {
            throw new Wrong(
                    "wrong-type",
                    variable.place(),
                    "有多个值的字段不能放进变量",
                    "a field with several values can't be put into a variable");
        }
        return scope.bindField(variable, field) + " : " + Scope.plain(fact, field);
    }
}
