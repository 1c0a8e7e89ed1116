package io.huisuan.authoring.drl;

import io.huisuan.authoring.finding.Finding.Place;

import java.util.List;
import java.util.Optional;

/** The tree of a text, before names and types are looked at. */
final class Syntax {

    private Syntax() {}

    /**
     * A rule.
     *
     * @param whole whether everything in it could be read
     */
    record Rule(
            String name,
            Place place,
            int salience,
            boolean noLoop,
            List<Pattern> patterns,
            List<Wish> wishes,
            boolean whole) {}

    enum Quantifier {
        EACH,
        NOT,
        EXISTS
    }

    /** {@code $l : Line( … )}. */
    record Pattern(
            Quantifier quantifier,
            Optional<Token> variable,
            Token fact,
            List<Constraint> constraints) {}

    /** {@code $q : qty} or {@code qty > 1} or both. */
    record Constraint(Optional<Token> variable, Expression expression) {}

    /** {@code offers.percentOff(1500).on($l)}. */
    record Wish(Call effect, List<Call> modifiers) {}

    record Call(Token name, List<Expression> arguments) {}

    sealed interface Expression {
        Place place();
    }

    record Whole(long value, Place place) implements Expression {}

    record Words(String value, Place place) implements Expression {}

    /** A field of the pattern that it stands in. */
    record Field(Token name) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Variable(Token name) implements Expression {
        @Override
        public Place place() {
            return name.place();
        }
    }

    /** {@code $l.qty}. */
    record FieldOf(Token variable, Token name) implements Expression {
        @Override
        public Place place() {
            return variable.place();
        }
    }

    /** {@code + - * / %}. */
    record Arithmetic(Token operator, Expression left, Expression right) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    /** {@code == != < <= > >=}. */
    record Comparison(Token operator, Expression left, Expression right) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    /** {@code left in (…)}. */
    record OneOf(Expression left, List<Expression> among) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    /** {@code texts contains text}, {@code text memberOf texts}. */
    record Contains(Expression texts, Expression text) implements Expression {
        @Override
        public Place place() {
            return texts.place();
        }
    }

    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Place place() {
            return left.place();
        }
    }

    record Not(Expression of, Place place) implements Expression {}
}
