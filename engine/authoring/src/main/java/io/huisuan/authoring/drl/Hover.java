package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Effects.Parameter;
import io.huisuan.authoring.drl.Effects.Word;
import io.huisuan.authoring.drl.Facts.Fact;
import io.huisuan.authoring.drl.Facts.Field;
import io.huisuan.authoring.drl.Situation.Bound;
import io.huisuan.authoring.drl.Situation.Part;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the word at a place means.
 *
 * @param place where the word begins
 * @param length of the word, in characters
 * @param title its full name, as one would write it
 * @param says what it means
 */
public record Hover(Place place, int length, String title, Text says) {

    /** The meaning of one of these words, in what came before it. */
    static Optional<Hover> of(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Situation before = Situation.behind(tokens.subList(0, at));
        return switch (token.kind()) {
            case VARIABLE -> variable(tokens, at);
            case WORD -> word(before, token);
            case SYMBOL -> Help.word(token.text()).map(says -> of(token, token.text(), says));
            case NUMBER, LITERAL, END -> Optional.empty();
        };
    }

    private static Hover of(Token token, String title, Text says) {
        return new Hover(token.place(), token.text().length(), title, says);
    }

    /** A variable means the same everywhere in its rule, also where it gets its meaning. */
    private static Optional<Hover> variable(List<Token> tokens, int at) {
        int end = at;
        while (end < tokens.size() && !tokens.get(end).is("then") && !tokens.get(end).is("end")) {
            end++;
        }
        Token variable = tokens.get(at);
        @Nullable Bound bound =
                Situation.behind(tokens.subList(0, end)).variables().get(variable.text());
        return Optional.ofNullable(bound)
                .map(
                        known ->
                                of(
                                        variable,
                                        variable.text() + " : " + title(known),
                                        known.fact()
                                                .map(fact -> Help.fact(fact.name()))
                                                .orElse(Help.type(known.type()))));
    }

    private static String title(Bound bound) {
        return bound.fact().map(Fact::name).orElse(Help.type(bound.type()).en());
    }

    private static Optional<Hover> word(Situation before, Token token) {
        String name = token.text();
        if (before.last(1).is(".")) {
            return member(before, token);
        }
        Optional<Hover> field = before.fact().flatMap(fact -> field(token, fact));
        if (field.isPresent()) {
            return field;
        }
        if (before.part() == Part.WHEN && Facts.BY_NAME.containsKey(name)) {
            return Optional.of(of(token, name, Help.fact(name)));
        }
        String joined = before.last(1).is("not") ? "not " + name : name;
        return Help.word(joined).or(() -> Help.word(name)).map(says -> of(token, joined, says));
    }

    private static Optional<Hover> member(Situation before, Token token) {
        Token owner = before.last(2);
        @Nullable Bound bound = before.variables().get(owner.text());
        if (bound != null) {
            return bound.fact().flatMap(fact -> field(token, fact));
        }
        boolean effect = owner.is("offers");
        @Nullable Word word = (effect ? Effects.BY_NAME : Effects.MODIFIERS).get(token.text());
        return Optional.ofNullable(word).map(known -> call(token, known));
    }

    private static Optional<Hover> field(Token token, Fact fact) {
        return Optional.ofNullable(fact.fields().get(token.text()))
                .map(field -> field(token, fact, field));
    }

    private static Hover field(Token token, Fact fact, Field field) {
        Text label = Help.field(fact.name(), token.text());
        Text type = Help.type(field.type());
        String most = field.most() > 0 ? "0…" + field.most() : "";
        Text unit =
                Help.isMoney(token.text())
                        ? new Text("，单位为分", ", in minor units")
                        : new Text("", "");
        return of(
                token,
                fact.name() + "." + token.text(),
                new Text(
                        label.zh() + "（" + (type.zh() + " " + most).strip() + unit.zh() + "）",
                        label.en() + " (" + (type.en() + " " + most).strip() + unit.en() + ")"));
    }

    private static Hover call(Token token, Word word) {
        String parameters =
                word.parameters().stream().map(Hover::parameter).collect(Collectors.joining(", "));
        String tail =
                word.modifiers().stream().map(name -> " ." + name).collect(Collectors.joining());
        return of(token, token.text() + "(" + parameters + ")" + tail, Help.wish(token.text()));
    }

    private static String parameter(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> "\"…\"";
            case FACT -> "$line";
            case WHOLE, TEXTS, TRUTH -> parameter.least() + "…" + parameter.most();
        };
    }
}
