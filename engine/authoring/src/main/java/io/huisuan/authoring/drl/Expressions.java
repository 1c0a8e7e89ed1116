package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Both;
import io.huisuan.authoring.drl.Syntax.Comparison;
import io.huisuan.authoring.drl.Syntax.Contains;
import io.huisuan.authoring.drl.Syntax.Either;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Not;
import io.huisuan.authoring.drl.Syntax.OneOf;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * L1: reads conditions. There is no assignment in the language, and no operator that takes a
 * pattern.
 */
final class Expressions {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS =
            Set.of("in", "not", "contains", "excludes", "memberOf");
    private static final Set<String> REFUSED =
            Set.of(
                    "matches",
                    "soundslike",
                    "str",
                    "isA",
                    "after",
                    "before",
                    "during",
                    "includes",
                    "coincides",
                    "overlaps");

    private final Cursor cursor;
    private final Values values;

    /** What {@code && > 5} compares: the left side of the comparison before it. */
    private Optional<Expression> subject = Optional.empty();

    private Expressions(Cursor cursor) {
        this.cursor = cursor;
        this.values = new Values(cursor, this::either);
    }

    /** A whole condition, up to a comma or the end of its bracket. */
    static Expression condition(Cursor cursor) {
        return new Expressions(cursor).either();
    }

    /** A value: a literal, a field, a variable, or arithmetic of these. */
    static Expression value(Cursor cursor) {
        return new Expressions(cursor).values.sum();
    }

    private Expression either() {
        Expression left = both();
        while (cursor.skip("||")) {
            left = new Either(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = relation();
        while (cursor.skip("&&")) {
            left = new Both(left, relation());
        }
        return left;
    }

    private Expression relation() {
        if (cursor.is("!")) {
            Token bang = cursor.next();
            return new Not(values.bracketAfter(bang), bang.place());
        }
        boolean shortened =
                subject.isPresent() && (cursor.isAny(COMPARISONS) || cursor.isAny(WORDS));
        Expression left = shortened ? subject.get() : values.sum();
        if (!cursor.isAny(COMPARISONS) && !cursor.isAny(WORDS)) {
            refuseOperator();
            return left;
        }
        subject = Optional.of(left);
        return compared(left);
    }

    private Expression compared(Expression left) {
        Token operator = cursor.next();
        return switch (operator.text()) {
            case "not" -> new Not(compared(left, cursor.next()), operator.place());
            case "excludes" -> new Not(new Contains(left, values.sum()), operator.place());
            default -> compared(left, operator);
        };
    }

    private Expression compared(Expression left, Token operator) {
        return switch (operator.text()) {
            case "in" -> new OneOf(left, list());
            case "contains" -> new Contains(left, values.sum());
            case "memberOf" -> new Contains(values.sum(), left);
            case "==", "!=", "<", "<=", ">", ">=" -> new Comparison(operator, left, values.sum());
            default ->
                    throw new Wrong(
                            "unexpected",
                            operator.place(),
                            "“not” 后面需要 in、contains 或 memberOf",
                            "in, contains or memberOf is expected after “not”");
        };
    }

    private List<Expression> list() {
        cursor.need("(");
        var among = new ArrayList<Expression>();
        do {
            among.add(values.sum());
        } while (cursor.skip(","));
        cursor.need(")");
        return among;
    }

    private void refuseOperator() {
        Token found = cursor.peek();
        if (found.is("=")) {
            throw new Wrong(
                            "forbidden-assignment",
                            found.place(),
                            "条件里不能赋值；比较请用 ==",
                            "a condition assigns nothing; compare with ==")
                    .expecting("==");
        }
        if (found.kind() == Kind.WORD && REFUSED.contains(found.text())) {
            throw new Wrong(
                            "forbidden-operator",
                            found.place(),
                            "不能使用运算符 " + found.text() + "；可用：== != < <= > >= in contains memberOf",
                            "the operator " + found.text() + " is not allowed")
                    .expecting("== != < <= > >= in contains memberOf");
        }
    }
}
