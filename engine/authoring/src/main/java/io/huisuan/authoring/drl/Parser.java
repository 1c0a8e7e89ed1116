package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.authoring.finding.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * L1: reads the rules of a text and refuses every other construct. The header that DRL tools write
 * (package, imports of the facts, {@code global Offers offers}, {@code dialect "java"}) is
 * recognised and dropped. After a mistake it reads on, so that all mistakes are found at once.
 */
final class Parser {
    private static final Set<String> TOP =
            Set.of(
                    "rule",
                    "package",
                    "import",
                    "global",
                    "function",
                    "declare",
                    "query",
                    "unit",
                    "dialect",
                    "window",
                    "template");
    private static final Set<String> FACT_IMPORTS =
            Set.of(
                    "io.huisuan.cart.*",
                    "io.huisuan.cart.Cart",
                    "io.huisuan.cart.Line",
                    "io.huisuan.cart.Customer",
                    "io.huisuan.rules.drl.*",
                    "io.huisuan.rules.drl.Offers",
                    "io.huisuan.rules.drl.Participation");

    private final Cursor cursor;
    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();

    private Parser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    static List<Rule> rules(List<Token> tokens, Problems problems) {
        var parser = new Parser(new Cursor(tokens), problems);
        while (!parser.cursor.atEnd()) {
            try {
                parser.top();
            } catch (Wrong wrong) {
                problems.add(wrong.finding());
                parser.cursor.skipTo(TOP);
            }
        }
        return parser.rules;
    }

    private void top() {
        Token word = cursor.next();
        switch (word.text()) {
            case "rule" -> rules.add(new RuleReader(cursor, problems).read(word));
            case "package" -> path();
            case "import" -> importFacts(word);
            case "global" -> globalOffers(word);
            case "dialect" -> dialect();
            case ";" -> {}
            case "function", "declare", "query", "unit", "window", "template" -> forbidden(word);
            default ->
                    throw new Wrong(
                                    "unexpected",
                                    word.place(),
                                    "这里不能有 “" + word.shown() + "”，需要 rule \"名称\" when … then … end",
                                    "“"
                                            + word.shown()
                                            + "” can't stand here; rule \"name\" when … then … end"
                                            + " is expected")
                            .expecting("rule");
        }
    }

    private void dialect() {
        Token name = cursor.need(Kind.LITERAL, "\"java\"", "\"java\"");
        RuleReader.refuseOtherDialect(name);
        cursor.skip(";");
    }

    private void importFacts(Token word) {
        if (cursor.isAny(Set.of("function", "static", "accumulate", "acc"))) {
            String what = "import " + cursor.next().text();
            path();
            throw new Wrong(
                    "forbidden-import", word.place(), "不能使用 " + what, what + " is not allowed");
        }
        String name = path();
        if (!FACT_IMPORTS.contains(name)) {
            throw new Wrong(
                            "forbidden-import",
                            word.place(),
                            "不能导入 " + name + "；Cart、Line、Customer 和 offers 不用导入就可以使用",
                            name
                                    + " can't be imported; Cart, Line, Customer and offers are"
                                    + " there without an import")
                    .expecting("io.huisuan.cart.*");
        }
    }

    private void globalOffers(Token word) {
        String type = path();
        Token name = cursor.next();
        cursor.skip(";");
        boolean offers =
                (type.equals("Offers") || type.equals("io.huisuan.rules.drl.Offers"))
                        && name.is("offers");
        if (!offers) {
            throw new Wrong(
                    "forbidden-construct",
                    word.place(),
                    "唯一的全局变量是 Offers offers",
                    "the only global is Offers offers");
        }
    }

    /**
     * Refuses the construct and every line inside it; what looks like a condition in it is named
     * too.
     */
    private void forbidden(Token word) {
        problems.add(construct(word));
        int line = word.line();
        boolean block = !word.is("unit");
        while (!cursor.atEnd() && !cursor.isAny(TOP) && !(block && cursor.is("end"))) {
            Token inside = cursor.next();
            if (inside.line() != line) {
                line = inside.line();
                problems.add(construct(new Token(inside.kind(), word.text(), inside.place())));
            }
        }
        cursor.skip("end");
    }

    private static Finding construct(Token word) {
        return Problems.problem(
                "forbidden-construct",
                word.place(),
                "优惠的规则里不能有 " + word.text(),
                "the rules of a promotion can't have a " + word.text());
    }

    /** A dotted name with an optional star, and the semicolon behind it. */
    private String path() {
        var path = new StringBuilder(cursor.need(Kind.WORD, "名称", "a name").text());
        while (cursor.skip(".")) {
            path.append('.')
                    .append(cursor.skip("*") ? "*" : cursor.need(Kind.WORD, "名称", "a name").text());
        }
        cursor.skip(";");
        return path.toString();
    }
}
