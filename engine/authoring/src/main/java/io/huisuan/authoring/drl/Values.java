package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Arithmetic;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Field;
import io.huisuan.authoring.drl.Syntax.FieldOf;
import io.huisuan.authoring.drl.Syntax.Variable;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.Set;
import java.util.function.Supplier;

/**
 * L1: reads values. There is no call, no index, no cast, no {@code new}, no null and no fraction in
 * the language.
 */
final class Values {
    static final int MAX_PARTS = 100;

    private final Cursor cursor;
    private final Supplier<Expression> inBrackets;
    private int parts;

    Values(Cursor cursor, Supplier<Expression> inBrackets) {
        this.cursor = cursor;
        this.inBrackets = inBrackets;
    }

    Expression sum() {
        Expression left = product();
        while (cursor.isAny(Set.of("+", "-"))) {
            left = new Arithmetic(cursor.next(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = one();
        while (cursor.isAny(Set.of("*", "/", "%"))) {
            left = new Arithmetic(cursor.next(), left, one());
        }
        return left;
    }

    Expression bracketAfter(Token before) {
        if (!cursor.is("(")) {
            throw new Wrong(
                    "unexpected",
                    before.place(),
                    "“!” 后面需要括号：!( … )",
                    "“!” needs brackets behind it: !( … )");
        }
        return one();
    }

    private Expression one() {
        Token token = cursor.peek();
        if (++parts > MAX_PARTS) {
            throw new Wrong(
                    "too-long",
                    token.place(),
                    "一个条件最多 " + MAX_PARTS + " 个部分",
                    "a condition has at most " + MAX_PARTS + " parts");
        }
        return switch (token.kind()) {
            case NUMBER -> whole(cursor.next(), "");
            case LITERAL -> words(cursor.next());
            case VARIABLE -> variable(cursor.next());
            case WORD -> field(cursor.next());
            case SYMBOL -> symbol(token);
            case END -> throw expected();
        };
    }

    private Expression symbol(Token token) {
        if (cursor.skip("(")) {
            Expression inner = inBrackets.get();
            cursor.need(")");
            return inner;
        }
        if (cursor.is("-") && cursor.peek(1).kind() == Kind.NUMBER) {
            cursor.next();
            return whole(cursor.next(), "-");
        }
        if (cursor.is("/")) {
            throw new Wrong(
                    "forbidden-construct",
                    token.place(),
                    "不能使用 OOPath（/…）",
                    "OOPath expressions (/…) are not allowed");
        }
        throw expected();
    }

    private Wrong expected() {
        return cursor.unexpected("字段、数字或文字", "a field, a number or a text");
    }

    private Expression whole(Token number, String sign) {
        if (cursor.is(".") && cursor.peek(1).kind() == Kind.NUMBER) {
            throw new Wrong(
                    "fraction",
                    number.place(),
                    "只能用整数：金额以分为单位，百分比以万分之一为单位（2500 是 25%）",
                    "whole numbers only: amounts are minor units, percentages basis points (2500 is"
                            + " 25 %)");
        }
        String digits = number.text().replaceFirst("[lL]$", "");
        try {
            return new Whole(Long.parseLong(sign + digits), number.place());
        } catch (NumberFormatException notWhole) {
            throw new Wrong(
                    "wrong-type",
                    number.place(),
                    "“" + number.text() + "” 不是可以使用的整数",
                    "“" + number.text() + "” is no whole number that can be used");
        }
    }

    private Expression words(Token literal) {
        refuseTail(literal);
        return new Words(literal.text(), literal.place());
    }

    private Expression variable(Token variable) {
        if (!cursor.skip(".")) {
            refuseTail(variable);
            return new Variable(variable);
        }
        Token name = cursor.need(Kind.WORD, "字段名", "the name of a field");
        refuseTail(variable);
        return new FieldOf(variable, name);
    }

    private Expression field(Token word) {
        switch (word.text()) {
            case "new" ->
                    throw refused(
                            word, "forbidden-construct", "不能创建对象", "no object can be created");
            case "null" ->
                    throw refused(
                            word,
                            "forbidden-construct",
                            "没有 null：缺少的文字是 \"\"",
                            "there is no null: a text that is missing is \"\"");
            case "this" ->
                    throw refused(
                            word,
                            "forbidden-construct",
                            "不能使用 this；请写字段名",
                            "“this” is not allowed; name a field");
            case "eval" ->
                    throw refused(word, "forbidden-construct", "不能使用 eval", "eval is not allowed");
            default -> refuseTail(word);
        }
        return new Field(word);
    }

    /** A value ends after its name: whatever is hung on it would reach other code. */
    private void refuseTail(Token start) {
        if (cursor.isAny(Set.of("(", "[", "#", ".", "?", "{"))) {
            String tail = cursor.peek().text();
            boolean call = tail.equals("(") || tail.equals(".");
            throw call
                    ? refused(
                            start,
                            "forbidden-call",
                            "条件和参数里不能调用方法，只能写字段名",
                            "no method can be called here; only fields can be named")
                    : refused(
                            start,
                            "forbidden-construct",
                            "字段后面不能有 “" + tail + "”",
                            "“" + tail + "” can't follow a field");
        }
    }

    private static Wrong refused(Token where, String code, String zh, String en) {
        return new Wrong(
                code,
                where.place(),
                "“" + where.shown() + "”：" + zh,
                "“" + where.shown() + "”: " + en);
    }
}
