package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Both;
import io.huisuan.authoring.drl.Syntax.Comparison;
import io.huisuan.authoring.drl.Syntax.Contains;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Field;
import io.huisuan.authoring.drl.Syntax.Not;
import io.huisuan.authoring.drl.Syntax.OneOf;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Quantifier;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.TextField;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rules as data; a rule of which any part is more than that is not one. */
final class PlainReader {
    private static final Map<String, Condition.Comparison> COMPARISONS =
            Map.of(
                    "==", Condition.Comparison.EQ,
                    "!=", Condition.Comparison.NE,
                    "<", Condition.Comparison.LT,
                    "<=", Condition.Comparison.LE,
                    ">", Condition.Comparison.GT,
                    ">=", Condition.Comparison.GE);

    private final List<Condition> when = new ArrayList<>();
    private final PlainLines lines = new PlainLines();
    private Optional<String> line = Optional.empty();

    private PlainReader() {}

    /** The rule has passed the guard. */
    static Optional<PlainRule> read(Rule rule) {
        var reader = new PlainReader();
        return rule.patterns().stream().allMatch(reader::pattern)
                ? PlainWishes.offers(rule.wishes(), reader.line)
                        .map(
                                offers ->
                                        new PlainRule(
                                                rule.name(),
                                                rule.place(),
                                                reader.when,
                                                reader.line.map(_ -> reader.lines.filter()),
                                                offers))
                : Optional.empty();
    }

    private boolean pattern(Pattern pattern) {
        boolean isPlain =
                pattern.quantifier() == Quantifier.EACH
                        && pattern.constraints().stream().allMatch(c -> c.variable().isEmpty());
        if (!isPlain) {
            return false;
        }
        if (!pattern.fact().is("Line")) {
            String fact = pattern.fact().text().toLowerCase(Locale.ROOT);
            return pattern.constraints().stream().allMatch(c -> ofCart(fact, c.expression()));
        }
        boolean isFirst = line.isEmpty() && pattern.variable().isPresent();
        line = pattern.variable().map(Token::text);
        return isFirst && pattern.constraints().stream().allMatch(c -> lines.add(c.expression()));
    }

    private boolean ofCart(String fact, Expression expression) {
        if (expression instanceof Both(var left, var right)) {
            return ofCart(fact, left) && ofCart(fact, right);
        }
        Optional<Condition> condition = condition(fact, expression);
        condition.ifPresent(when::add);
        return condition.isPresent();
    }

    private static Optional<Condition> condition(String fact, Expression expression) {
        if (expression instanceof Comparison(var operator, Field(var name), var value)) {
            return comparison(path(fact, name), operator.text(), value);
        }
        if (expression instanceof Contains(Field(var name), Words(var word, _))) {
            return text(path(fact, name))
                    .filter(TextField::isMany)
                    .map(field -> new TextIn(field, Set.of(word)));
        }
        if (expression instanceof OneOf(Field(var name), var among)) {
            return words(among)
                    .flatMap(all -> text(path(fact, name)).map(field -> new TextIn(field, all)));
        }
        return expression instanceof Not(var of, _)
                ? condition(fact, of)
                        .filter(TextIn.class::isInstance)
                        .map(condition -> new Condition.Not(condition))
                : Optional.empty();
    }

    private static Optional<Condition> comparison(String path, String operator, Expression value) {
        var comparison = Optional.ofNullable(COMPARISONS.get(operator));
        if (value instanceof Whole(long number, _)) {
            return Arrays.stream(NumberField.values())
                    .filter(field -> field.path().equals(path))
                    .findFirst()
                    .flatMap(field -> comparison.map(c -> new NumberIs(field, c, number)));
        }
        if (!(value instanceof Words(var word, _))) {
            return Optional.empty();
        }
        Optional<TextIn> is = text(path).map(field -> new TextIn(field, Set.of(word)));
        return operator.equals("!=")
                ? is.map(Condition.Not::new)
                : is.map(Condition.class::cast).filter(_ -> operator.equals("=="));
    }

    static Optional<Set<String>> words(List<Expression> among) {
        var words = new HashSet<String>();
        for (Expression one : among) {
            if (!(one instanceof Words(var word, _))) {
                return Optional.empty();
            }
            words.add(word);
        }
        return Optional.of(words);
    }

    private static Optional<TextField> text(String path) {
        return Arrays.stream(TextField.values())
                .filter(field -> field.path().equals(path))
                .findFirst();
    }

    private static String path(String fact, Token name) {
        return fact + "." + name.text();
    }
}
