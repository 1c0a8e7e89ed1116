package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Set;

/** L1: reads one rule: its name, its attributes, its patterns and its wishes. */
final class RuleReader {
    static final int MAX_SALIENCE = 9_999;

    private static final Set<String> PARTS = Set.of("when", "then", "end");
    private static final Text NAME = new Text("规则名称 \"…\"", "the rule's name \"…\"");

    private final Cursor cursor;
    private final Problems problems;
    private int salience;
    private boolean noLoop;

    RuleReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Reads on from behind the word {@code rule} to behind its {@code end}. */
    Rule read(Token start) {
        int before = problems.count();
        Token name = name();
        while (!cursor.isAny(PARTS) && !cursor.atEnd()) {
            attempt(this::attribute, PARTS);
        }
        List<Pattern> patterns =
                cursor.skip("when") ? new PatternReader(cursor, problems).patterns() : List.of();
        cursor.need("then");
        List<Wish> wishes = new WishReader(cursor, problems).wishes();
        cursor.need("end");
        return new Rule(
                name.text(),
                start.place(),
                salience,
                noLoop,
                patterns,
                wishes,
                problems.count() == before);
    }

    /** A rule without a name is read on: its name is all that it lacks. */
    private Token name() {
        if (cursor.isAny(PARTS)) {
            problems.add(cursor.unexpected(NAME.zh(), NAME.en()).finding());
            return cursor.peek();
        }
        return cursor.is(Kind.WORD)
                ? cursor.next()
                : cursor.need(Kind.LITERAL, NAME.zh(), NAME.en());
    }

    private void attempt(Runnable reading, Set<String> otherwiseTo) {
        try {
            reading.run();
        } catch (Wrong wrong) {
            problems.add(wrong.finding());
            cursor.skipTo(otherwiseTo);
        }
    }

    private void attribute() {
        Token first = cursor.next();
        if (first.is(",") || first.is("attributes") || first.is(":")) {
            return;
        }
        String name = first.text() + joined();
        switch (name) {
            case "salience" -> salience();
            case "no-loop" -> noLoop = cursor.skip("true") || !cursor.skip("false");
            case "dialect" -> refuseOtherDialect(cursor.need(Kind.LITERAL, "\"java\"", "\"java\""));
            default -> refuse(first, name);
        }
    }

    /** The rest of a name with hyphens. */
    private String joined() {
        var rest = new StringBuilder();
        while (cursor.is("-") && cursor.peek(1).kind() == Kind.WORD) {
            cursor.next();
            rest.append('-').append(cursor.next().text());
        }
        return rest.toString();
    }

    private void salience() {
        Token value =
                cursor.need(
                        Kind.NUMBER,
                        "0 到 " + MAX_SALIENCE + " 的数字",
                        "a number from 0 to " + MAX_SALIENCE);
        if (value.text().length() > 4 || !value.text().chars().allMatch(Character::isDigit)) {
            throw new Wrong(
                    "out-of-range",
                    value.place(),
                    "salience 是 0 到 " + MAX_SALIENCE,
                    "salience is 0 to " + MAX_SALIENCE);
        }
        salience = Integer.parseInt(value.text());
    }

    static void refuseOtherDialect(Token name) {
        if (!name.text().equals("java")) {
            throw new Wrong(
                    "forbidden-construct",
                    name.place(),
                    "不能使用 dialect \"" + name.text() + "\"",
                    "dialect \"" + name.text() + "\" is not allowed");
        }
    }

    private static void refuse(Token first, String name) {
        throw switch (first.text()) {
            case "extends" ->
                    new Wrong(
                            "forbidden-construct",
                            first.place(),
                            "规则不能继承别的规则",
                            "a rule can't extend another one");
            case "@" ->
                    new Wrong(
                            "forbidden-construct",
                            first.place(),
                            "规则不能有注解 @…",
                            "a rule can't have annotations @…");
            default ->
                    new Wrong(
                                    "forbidden-attribute",
                                    first.place(),
                                    "规则不能有属性 " + name + "；可用：salience、no-loop",
                                    "a rule can't have the attribute "
                                            + name
                                            + "; salience and no-loop are allowed")
                            .expecting("salience, no-loop");
        };
    }
}
