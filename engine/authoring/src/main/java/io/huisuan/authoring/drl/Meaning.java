package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
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
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.cart.Codes;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Entitled;
import io.huisuan.rules.index.Key;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * L2 and L3: finds out what an expression means in its scope, and writes it anew, with brackets
 * everywhere. A number that might not fit, a text beside a number, a division by something that may
 * be 0: none of these gets through.
 */
final class Meaning {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Scope scope;

    Meaning(Scope scope) {
        this.scope = scope;
    }

    /** A condition; a plain value is none. */
    Typed condition(Expression expression) {
        Typed typed = of(expression);
        if (!typed.is(ValueType.TRUTH)) {
            throw new Wrong(
                    "wrong-type",
                    expression.place(),
                    "这不是条件，缺少比较，例如 qty > 1",
                    "this is no condition; a comparison is missing, for example qty > 1");
        }
        return typed;
    }

    Typed of(Expression expression) {
        return switch (expression) {
            case Whole(long value, _) ->
                    Typed.of(
                            ValueType.WHOLE,
                            value < 0 ? "(" + value + "L)" : value + "L",
                            BigInteger.valueOf(value).abs(),
                            Optional.empty(),
                            Optional.of(value));
            case Words(String value, _) ->
                    Typed.of(
                            ValueType.TEXT,
                            '"' + value + '"',
                            BigInteger.ZERO,
                            Optional.empty(),
                            Optional.of(value));
            case Field(var name) -> scope.own(name);
            case Variable(var name) -> scope.variable(name);
            case FieldOf(var variable, var name) -> scope.of(variable, name);
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Comparison comparison -> comparison(comparison);
            case OneOf(var left, var among) -> oneOf(left, among);
            case Contains(var texts, var text) -> contains(texts, text);
            case Both(var left, var right) -> both(condition(left), condition(right));
            case Either(var left, var right) -> either(List.of(condition(left), condition(right)));
            case Not(var of, _) -> Equal.UNKNOWN.of("!(" + condition(of).source() + ")");
        };
    }

    private static Typed both(Typed left, Typed right) {
        return Typed.truth(
                "(" + left.source() + " && " + right.source() + ")",
                Cover.narrowest(List.of(left.cover(), right.cover())),
                Entitled.both(left.needs(), right.needs()));
    }

    private static Typed either(List<Typed> of) {
        return Typed.truth(
                of.stream().map(Typed::source).collect(Collectors.joining(" || ", "(", ")")),
                Cover.union(of.stream().map(Typed::cover).toList()),
                Entitled.either(of.stream().map(Typed::needs).toList()));
    }

    private Typed arithmetic(Arithmetic node) {
        Typed left = need(ValueType.WHOLE, node.left());
        Typed right = need(ValueType.WHOLE, node.right());
        BigInteger most =
                switch (node.operator().text()) {
                    case "*" -> left.most().multiply(right.most());
                    case "/", "%" -> divided(node, left, right);
                    default -> left.most().add(right.most());
                };
        if (most.compareTo(LARGEST) > 0) {
            throw new Wrong(
                    "out-of-range",
                    node.operator().place(),
                    "结果可能大到无法计算",
                    "the result may become too large to be computed");
        }
        return Typed.whole(
                "(" + left.source() + " " + node.operator().text() + " " + right.source() + ")",
                most);
    }

    private static BigInteger divided(Arithmetic node, Typed left, Typed right) {
        boolean safe = right.literal().isPresent() && right.most().signum() != 0;
        if (!safe) {
            throw new Wrong(
                    "out-of-range",
                    node.operator().place(),
                    "只能除以不是 0 的数字",
                    "only a number that is not 0 can be divided by");
        }
        return left.most();
    }

    private Typed comparison(Comparison node) {
        Typed left = of(node.left());
        Typed right = of(node.right());
        String operator = node.operator().text();
        if (left.is(ValueType.TEXTS) || right.is(ValueType.TEXTS)) {
            throw new Wrong(
                            "wrong-type",
                            node.operator().place(),
                            "有多个值的字段请用 contains，例如 tags contains \"new\"",
                            "a field with several values takes contains, for example tags contains"
                                    + " \"new\"")
                    .expecting("contains");
        }
        needSame(node, left, right);
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (left.is(ValueType.TEXT) && !equality) {
            throw new Wrong(
                            "wrong-type",
                            node.operator().place(),
                            "文字只能用 == 或 != 比较",
                            "texts are compared with == or != only")
                    .expecting("== !=");
        }
        Equal equal = operator.equals("==") ? Equal.of(left, right) : Equal.UNKNOWN;
        return equal.of("(" + left.source() + " " + operator + " " + right.source() + ")");
    }

    private static void needSame(Comparison node, Typed left, Typed right) {
        if (left.is(right.type()) && (left.is(ValueType.TEXT) || left.is(ValueType.WHOLE))) {
            return;
        }
        Typed known = left.literal().isPresent() ? right : left;
        Expression odd = left.literal().isPresent() ? node.left() : node.right();
        throw wrongType(odd, known.type());
    }

    private Typed oneOf(Expression left, List<Expression> among) {
        Typed value = of(left);
        return either(among.stream().map(of -> same(left, value, of)).toList());
    }

    private Typed same(Expression left, Typed value, Expression other) {
        if (!value.is(ValueType.TEXT) && !value.is(ValueType.WHOLE)) {
            throw wrongType(left, ValueType.TEXT);
        }
        Typed typed = need(value.type(), other);
        return Equal.of(value, typed).of("(" + value.source() + " == " + typed.source() + ")");
    }

    private Typed contains(Expression texts, Expression text) {
        Typed set = need(ValueType.TEXTS, texts);
        Typed element = need(ValueType.TEXT, asCompared(set, text));
        return Equal.of(set, element)
                .of("(" + set.source() + " contains " + element.source() + ")");
    }

    /** Carts have codes as they are compared, whatever the author types. */
    private static Expression asCompared(Typed texts, Expression text) {
        boolean isCode = texts.key().filter(key -> key == Key.Kind.CODE).isPresent();
        return isCode && text instanceof Words(String typed, Place place)
                ? new Words(Codes.of(typed), place)
                : text;
    }

    Typed need(ValueType type, Expression expression) {
        Typed typed = of(expression);
        if (!typed.is(type)) {
            throw wrongType(expression, type);
        }
        return typed;
    }

    private static Wrong wrongType(Expression where, ValueType expected) {
        String zh =
                switch (expected) {
                    case TEXT -> "文字 \"…\"";
                    case TEXTS -> "有多个值的字段，例如 tags";
                    case WHOLE -> "整数";
                    case TRUTH -> "条件";
                    case FACT -> "Line 变量";
                };
        String en =
                switch (expected) {
                    case TEXT -> "a text \"…\"";
                    case TEXTS -> "a field with several values, for example tags";
                    case WHOLE -> "a whole number";
                    case TRUTH -> "a condition";
                    case FACT -> "a variable of a Line";
                };
        return new Wrong("wrong-type", where.place(), "这里需要" + zh, en + " is expected here")
                .expecting(en);
    }
}
