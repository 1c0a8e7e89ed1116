package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Arithmetic;
import io.huisuan.authoring.drl.Syntax.Both;
import io.huisuan.authoring.drl.Syntax.Comparison;
import io.huisuan.authoring.drl.Syntax.Contains;
import io.huisuan.authoring.drl.Syntax.Either;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Field;
import io.huisuan.authoring.drl.Syntax.FieldOf;
import io.huisuan.authoring.drl.Syntax.Not;
import io.huisuan.authoring.drl.Syntax.OneOf;
import io.huisuan.authoring.drl.Syntax.Variable;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.authoring.words.Phrase;
import io.huisuan.money.Money;
import io.huisuan.promotion.Text;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Says conditions and values in words, as far as they can be read. */
final class ExpressionWords {
    private final String fact;
    private final Map<String, String> facts;
    private final Currency currency;
    private final Known known;

    /**
     * For the conditions of a fact.
     *
     * @param facts by variable
     */
    ExpressionWords(String fact, Map<String, String> facts, Currency currency, Known known) {
        this.fact = fact;
        this.facts = facts;
        this.currency = currency;
        this.known = known;
    }

    Text of(Expression expression) {
        return switch (expression) {
            case Whole(long value, _) -> new Text(String.valueOf(value), String.valueOf(value));
            case Words(String value, _) -> new Text("“" + value + "”", "“" + value + "”");
            case Field(var name) -> Help.field(fact, name.text());
            case Variable(var name) -> new Text(name.text(), name.text());
            case FieldOf(var variable, var name) ->
                    Phrase.of(
                            "%1$s 的%2$s",
                            "%2$s of %1$s",
                            variable.text(),
                            Help.field(facts.getOrDefault(variable.text(), ""), name.text()));
            case Arithmetic(var operator, var left, var right) ->
                    Phrase.of("(%s %s %s)", "(%s %s %s)", of(left), operator.text(), of(right));
            case Comparison comparison -> comparison(comparison);
            case OneOf(var left, var among) ->
                    Phrase.of("%s是 %s", "%s is %s", of(left), list(left, among));
            case Contains(var texts, var text) ->
                    Phrase.of("%s含 %s", "%s has %s", of(texts), value(texts, text));
            case Both(var left, var right) -> Phrase.of("%s，且%s", "%s and %s", of(left), of(right));
            case Either(var left, var right) ->
                    Phrase.of("（%s，或%s）", "(%s or %s)", of(left), of(right));
            case Not(var of, _) -> not(of);
        };
    }

    private Text not(Expression of) {
        return switch (of) {
            case OneOf(var left, var among) ->
                    Phrase.of("%s不是 %s", "%s is not %s", of(left), list(left, among));
            case Contains(var texts, var text) ->
                    Phrase.of("%s不含 %s", "%s has no %s", of(texts), value(texts, text));
            case Expression other -> Phrase.of("并非（%s）", "not (%s)", of(other));
        };
    }

    private Text list(Expression left, List<Expression> among) {
        return Phrase.join(among.stream().map(one -> value(left, one)).toList(), " 或 ", " or ");
    }

    private Text comparison(Comparison node) {
        String operator = node.operator().text();
        boolean text = node.left() instanceof Words || node.right() instanceof Words;
        Text says =
                text && operator.equals("==")
                        ? new Text("是", "is")
                        : Help.word(operator).orElse(new Text(operator, operator));
        return Phrase.of(
                "%s%s %s",
                "%s %s %s",
                value(node.right(), node.left()),
                says,
                value(node.left(), node.right()));
    }

    /** An amount, when it is compared with one; a known value with its name. */
    private Text value(Expression other, Expression value) {
        return switch (value) {
            case Whole(long minor, _) when isMoney(other) ->
                    Phrase.of("%s", "%s", new Money(minor, currency).label());
            case Words(String text, _) ->
                    known.named(field(other), text)
                            .map(name -> Phrase.of("“%s”（%s）", "“%s” (%s)", text, name))
                            .orElse(of(value));
            case Expression any -> of(any);
        };
    }

    /** Its full name; none of other expressions. */
    private String field(Expression expression) {
        return switch (expression) {
            case Field(var name) -> fact + "." + name.text();
            case FieldOf(var variable, var name) ->
                    facts.getOrDefault(variable.text(), "") + "." + name.text();
            default -> "";
        };
    }

    private static boolean isMoney(Expression expression) {
        return switch (expression) {
            case Field(var name) -> Help.isMoney(name.text());
            case FieldOf(_, var name) -> Help.isMoney(name.text());
            default -> false;
        };
    }
}
