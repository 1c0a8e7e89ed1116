package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.authoring.finding.Finding.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a place stands in a text that is being written: what came before it, in which part of which
 * rule. Nothing that comes behind it counts.
 */
final class Situation {
    enum Part {
        TOP,
        HEAD,
        WHEN,
        THEN
    }

    /** What a variable stands for: a fact, or a field of this type. */
    record Bound(ValueType type, Optional<Fact> fact) {}

    private static final Token NOTHING = new Token(Kind.END, "", new Place(1, 1));

    private final Map<String, Bound> variables = new LinkedHashMap<>();
    private final List<Token> phrase = new ArrayList<>();
    private Part part = Part.TOP;
    private Optional<Fact> fact = Optional.empty();
    private Optional<Token> named = Optional.empty();
    private int depth;
    private int factDepth;

    private Situation() {}

    /** Behind these words. */
    static Situation behind(List<Token> words) {
        var situation = new Situation();
        words.forEach(situation::pass);
        return situation;
    }

    Part part() {
        return part;
    }

    /** In whose brackets the place stands. */
    Optional<Fact> fact() {
        return fact;
    }

    Map<String, Bound> variables() {
        return variables;
    }

    int depth() {
        return depth;
    }

    /**
     * The words of the condition, or of the wish, so far; a comma between conditions begins anew.
     */
    List<Token> phrase() {
        return phrase;
    }

    /** The last word but so many; 1 is the last. */
    Token last(int back) {
        int at = phrase.size() - back;
        return at < 0 ? NOTHING : phrase.get(at);
    }

    private void pass(Token token) {
        switch (part) {
            case TOP -> turn(token, Map.of("rule", Part.HEAD));
            case HEAD -> turn(token, Map.of("when", Part.WHEN, "then", Part.THEN, "end", Part.TOP));
            case WHEN -> condition(token);
            case THEN -> wish(token);
        }
    }

    private void turn(Token token, Map<String, Part> to) {
        @Nullable Part next = token.kind() == Kind.WORD ? to.get(token.text()) : null;
        if (next == null) {
            phrase.add(token);
            return;
        }
        if (part == Part.TOP) {
            variables.clear();
        }
        part = next;
        phrase.clear();
        phrase.add(token);
        fact = Optional.empty();
        named = Optional.empty();
        depth = 0;
    }

    private void condition(Token token) {
        if (token.is("then") || token.is("end")) {
            turn(token, Map.of("then", Part.THEN, "end", Part.TOP));
            return;
        }
        if (token.is("(")) {
            depth++;
            open();
        } else if (token.is(")")) {
            depth = Math.max(0, depth - 1);
            close();
        } else if (fact.isEmpty() && token.is(":") && last(1).kind() == Kind.VARIABLE) {
            named = Optional.of(last(1));
        } else if (fact.isPresent() && token.kind() == Kind.WORD && last(1).is(":")) {
            bind(fact.get(), token);
        }
        if (token.is(",") && depth == factDepth) {
            phrase.clear();
        }
        phrase.add(token);
    }

    private void open() {
        @Nullable Fact opened =
                last(1).kind() == Kind.WORD ? Facts.BY_NAME.get(last(1).text()) : null;
        if (fact.isEmpty() && opened != null) {
            fact = Optional.of(opened);
            factDepth = depth;
            phrase.clear();
        }
    }

    private void close() {
        if (fact.isPresent() && depth < factDepth) {
            Bound bound = new Bound(ValueType.FACT, fact);
            named.ifPresent(variable -> variables.put(variable.text(), bound));
            named = Optional.empty();
            fact = Optional.empty();
            phrase.clear();
        }
    }

    private void bind(Fact of, Token name) {
        @Nullable Field field = of.fields().get(name.text());
        if (field != null && last(2).kind() == Kind.VARIABLE) {
            variables.put(last(2).text(), new Bound(field.type(), Optional.empty()));
        }
    }

    private void wish(Token token) {
        if (token.is("end")) {
            turn(token, Map.of("end", Part.TOP));
            return;
        }
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        if (token.is(";")) {
            phrase.clear();
            depth = 0;
        }
        phrase.add(token);
    }
}
