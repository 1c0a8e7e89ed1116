package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Completion.Kind;
import io.huisuan.authoring.drl.Facts.Fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may be written next. The guard takes whatever is offered here. */
final class Completions {
    private final Situation here;
    private final Known known;

    private Completions(Situation here, Known known) {
        this.here = here;
        this.known = known;
    }

    static List<Completion> at(Situation here, Known known) {
        var completions = new Completions(here, known);
        return switch (here.part()) {
            case TOP -> completions.top();
            case HEAD -> completions.head();
            case WHEN -> here.fact().map(completions::inFact).orElseGet(completions::between);
            case THEN -> new WishCompletions(here, known).next();
        };
    }

    private List<Completion> top() {
        return List.of(
                Completion.word(
                        Kind.KEYWORD,
                        "rule",
                        "rule \"${name}\"\nwhen\n    ${}\nthen\n    offers.\nend"));
    }

    private List<Completion> head() {
        Token last = here.last(1);
        return last.is("rule") || last.is("salience") || last.is("-")
                ? List.of()
                : List.of(
                        Completion.word(Kind.KEYWORD, "when"),
                        Completion.word(Kind.KEYWORD, "salience", "salience ${100}"),
                        Completion.word(Kind.KEYWORD, "no-loop"));
    }

    private List<Completion> between() {
        Stream<Completion> facts = Facts.BY_NAME.keySet().stream().sorted().map(Completions::fact);
        Token last = here.last(1);
        if (last.is(":") || last.is("not") || last.is("exists") || last.is("(")) {
            return facts.toList();
        }
        boolean closing = here.depth() > 0 && last.is(")");
        return closing || last.kind() == Token.Kind.VARIABLE
                ? List.of()
                : Stream.concat(facts, words(Kind.KEYWORD, "not", "exists", "then")).toList();
    }

    private static Completion fact(String name) {
        return new Completion(Kind.FACT, name, name + "( ${} )", Help.fact(name));
    }

    private List<Completion> inFact(Fact fact) {
        Token last = here.last(1);
        if (last.is(".")) {
            return Names.fieldsOfVariable(here);
        }
        if (last.is("not")) {
            return words(Kind.OPERATOR, "in", "contains", "memberOf").toList();
        }
        if (last.is(":")) {
            return here.last(2).kind() == Token.Kind.VARIABLE
                    ? Names.fields(fact, Names.SINGLE).toList()
                    : List.of();
        }
        if (last.is("in")) {
            return List.of();
        }
        var operands = new Operands(fact, here);
        return isOpen(last) ? values(fact, operands) : behind(operands);
    }

    private static boolean isOpen(Token last) {
        boolean sign = last.kind() == Token.Kind.SYMBOL || last.kind() == Token.Kind.WORD;
        return sign
                && (Set.of("(", ",", "!").contains(last.text())
                        || Operands.COMPARISONS.contains(last.text())
                        || Operands.ARITHMETIC.contains(last.text())
                        || Operands.JOINS.contains(last.text()));
    }

    /** Known values first: fields are seldom compared with each other. */
    private List<Completion> values(Fact fact, Operands operands) {
        Set<ValueType> types = operands.expected();
        Stream<Completion> names =
                Stream.concat(Names.fields(fact, types), Names.variables(here, types));
        return Stream.concat(
                        operands.compared().stream()
                                .flatMap(field -> known.of(field).stream())
                                .map(Completion::value),
                        names)
                .toList();
    }

    /** Behind a value: a comparison, or another condition. */
    private static List<Completion> behind(Operands operands) {
        if (operands.isInList()) {
            return List.of();
        }
        if (operands.isCompared()) {
            return words(Kind.OPERATOR, "&&", "||").toList();
        }
        Set<ValueType> types = operands.ofLast();
        return types.size() > 1
                ? List.of()
                : types.stream().flatMap(Completions::comparing).toList();
    }

    private static Stream<Completion> comparing(ValueType type) {
        return switch (type) {
            case TEXT -> words(Kind.OPERATOR, "==", "!=", "in", "not in", "memberOf");
            case TEXTS -> words(Kind.OPERATOR, "contains", "not contains");
            case WHOLE -> words(Kind.OPERATOR, "==", "!=", "<", "<=", ">", ">=", "in", "not in");
            case TRUTH, FACT -> Stream.of();
        };
    }

    private static Stream<Completion> words(Kind kind, String... words) {
        return Stream.of(words).map(word -> Completion.word(kind, word));
    }
}
