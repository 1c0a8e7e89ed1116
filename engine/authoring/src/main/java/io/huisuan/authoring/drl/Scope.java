package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Problems.Wrong;
import io.huisuan.rules.codec.Nearest;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The names that can be said at a place of a rule: the fields of the pattern, and the variables
 * bound before.
 */
final class Scope {
    private final Map<String, Typed> variables = new LinkedHashMap<>();
    private Optional<Fact> pattern = Optional.empty();
    private int named;

    /** From here on, plain names are fields of this fact. */
    void enter(Fact fact) {
        pattern = Optional.of(fact);
    }

    void leave() {
        pattern = Optional.empty();
    }

    /**
     * Gives a variable its meaning, and the name that it has in canonical DRL: authors' names are
     * never source text.
     */
    String bindFact(Token variable, Fact fact) {
        String name = fresh(variable);
        variables.put(variable.text(), Typed.fact(name, fact));
        return name;
    }

    String bindField(Token variable, Field field) {
        String name = fresh(variable);
        variables.put(variable.text(), typed(field, name, Optional.empty()));
        return name;
    }

    private String fresh(Token variable) {
        if (variables.containsKey(variable.text())) {
            throw new Wrong(
                    "duplicate-variable",
                    variable.place(),
                    variable.text() + " 已经用过了",
                    variable.text() + " is already taken");
        }
        return "$v" + named++;
    }

    Typed variable(Token variable) {
        Typed bound = variables.get(variable.text());
        if (bound == null) {
            throw new Wrong(
                            "unknown-variable",
                            variable.place(),
                            "没有变量 " + variable.text(),
                            "there is no variable " + variable.text())
                    .near(Nearest.to(variable.text(), variables.keySet()));
        }
        return bound;
    }

    /** A field of the pattern. */
    Typed own(Token name) {
        Fact fact =
                pattern.orElseThrow(
                        () ->
                                new Wrong(
                                        "unknown-field",
                                        name.place(),
                                        "这里要用变量，例如 $line.qty",
                                        "a variable is needed here, for example $line.qty"));
        Field field = field(fact, name);
        return typed(field, plain(fact, field), field.key());
    }

    /** A field of a fact that a variable stands for. */
    Typed of(Token variable, Token name) {
        Typed bound = variable(variable);
        Fact fact =
                bound.fact()
                        .orElseThrow(
                                () ->
                                        new Wrong(
                                                "wrong-type",
                                                variable.place(),
                                                variable.text() + " 不是事实，没有字段",
                                                variable.text() + " is no fact and has no fields"));
        return typed(
                field(fact, name), bound.source() + "." + name.text() + "()", Optional.empty());
    }

    static Field field(Fact fact, Token name) {
        Field field = fact.fields().get(name.text());
        if (field == null) {
            var known = new TreeSet<>(fact.fields().keySet());
            throw new Wrong(
                            "unknown-field",
                            name.place(),
                            fact.name()
                                    + " 没有字段 "
                                    + name.text()
                                    + "；可用："
                                    + String.join(", ", known),
                            fact.name() + " has no field " + name.text())
                    .expecting(String.join(", ", known))
                    .near(Nearest.to(name.text(), known));
        }
        return field;
    }

    /** Sums are methods, components are properties: the rule engine hashes properties. */
    static String plain(Fact fact, Field field) {
        boolean sum =
                (fact.name().equals("Cart") && field.type() == ValueType.WHOLE)
                        || field.name().equals("gross");
        return sum ? field.name() + "()" : field.name();
    }

    /** What may be an int becomes a long before anything is computed with it. */
    private static String wide(Field field, String source) {
        return field.most() <= Integer.MAX_VALUE ? "(1L * " + source + ")" : source;
    }

    private static Typed typed(
            Field field, String source, Optional<io.huisuan.rules.index.Key.Kind> key) {
        return switch (field.type()) {
            case WHOLE -> Typed.whole(wide(field, source), BigInteger.valueOf(field.most()));
            case TEXT, TEXTS, TRUTH, FACT ->
                    Typed.of(field.type(), source, BigInteger.ZERO, key, Optional.empty());
        };
    }
}
