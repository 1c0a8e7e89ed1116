package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Situation.Bound;
import io.huisuan.authoring.drl.Token.Kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types the values of a condition have that is being written. */
final class Operands {
    static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    static final Set<String> JOINS = Set.of("&&", "||");
    static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "excludes", "memberOf", "in");

    private final Fact fact;
    private final Situation here;
    private final List<Token> phrase;

    Operands(Fact fact, Situation here) {
        this.fact = fact;
        this.here = here;
        this.phrase = here.phrase();
    }

    /** What is compared with: of the type of the other side; any, at the beginning. */
    Set<ValueType> expected() {
        if (ARITHMETIC.contains(here.last(1).text())) {
            return Set.of(ValueType.WHOLE);
        }
        int operator = operator();
        if (operator < 0) {
            return Names.ANY;
        }
        return switch (phrase.get(operator).text()) {
            case "contains", "excludes" -> Set.of(ValueType.TEXT);
            case "memberOf" -> Set.of(ValueType.TEXTS);
            default -> typeOf(operator - 1);
        };
    }

    /** The full name of the field whose texts stand on the other side. */
    Optional<String> compared() {
        int operator = operator();
        boolean texts = operator > 0 && !phrase.get(operator).is("memberOf");
        int at = texts && phrase.get(operator - 1).is("not") ? operator - 2 : operator - 1;
        return texts && at >= 0
                ? owner(at).map(of -> of.name() + "." + phrase.get(at).text())
                : Optional.empty();
    }

    boolean isCompared() {
        return operator() >= 0;
    }

    /** Where the comparison stands that is being written, after the last and, or. */
    private int operator() {
        for (int i = phrase.size() - 1; i >= 0; i--) {
            Token token = phrase.get(i);
            boolean word = token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL;
            if (word && JOINS.contains(token.text())) {
                return -1;
            }
            if (word && COMPARISONS.contains(token.text())) {
                return i;
            }
        }
        return -1;
    }

    /** Of the value that ends with the last word. */
    Set<ValueType> ofLast() {
        return typeOf(phrase.size() - 1);
    }

    private Set<ValueType> typeOf(int at) {
        if (at < 0) {
            return Names.ANY;
        }
        Token value = phrase.get(at);
        return switch (value.kind()) {
            case NUMBER -> Set.of(ValueType.WHOLE);
            case LITERAL -> Set.of(ValueType.TEXT);
            case VARIABLE -> bound(value).map(bound -> Set.of(bound.type())).orElse(Names.ANY);
            case WORD -> value.is("not") ? typeOf(at - 1) : field(at);
            case SYMBOL, END -> value.is(")") ? Set.of(ValueType.WHOLE) : Names.ANY;
        };
    }

    /** Of the fact, or of the variable before it. */
    private Set<ValueType> field(int at) {
        return owner(at)
                .flatMap(owner -> Optional.ofNullable(owner.fields().get(phrase.get(at).text())))
                .map(Field::type)
                .map(Set::of)
                .orElse(Names.ANY);
    }

    private Optional<Fact> owner(int at) {
        boolean tail = at > 1 && phrase.get(at - 1).is(".");
        return tail ? bound(phrase.get(at - 2)).flatMap(Bound::fact) : Optional.of(fact);
    }

    private Optional<Bound> bound(Token variable) {
        return Optional.ofNullable(here.variables().get(variable.text()));
    }

    /** Between the brackets of {@code in ( … )}. */
    boolean isInList() {
        int open = 0;
        for (int i = phrase.size() - 1; i > 0; i--) {
            open += phrase.get(i).is(")") ? -1 : phrase.get(i).is("(") ? 1 : 0;
            if (open > 0) {
                return phrase.get(i - 1).is("in");
            }
        }
        return false;
    }
}
