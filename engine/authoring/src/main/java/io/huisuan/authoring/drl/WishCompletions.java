package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Completion.Kind;
import io.huisuan.authoring.drl.Effects.Parameter;
import io.huisuan.authoring.drl.Effects.Word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be written next in a wish. */
final class WishCompletions {
    /** By name and number of the argument, where 1 would be odd. */
    private static final Map<String, Long> EXAMPLES =
            Map.ofEntries(
                    Map.entry("percentOff0", 1_500L),
                    Map.entry("amountOff0", 5_000L),
                    Map.entry("unitPrice0", 990L),
                    Map.entry("shippingPercentOff0", 5_000L),
                    Map.entry("shippingAmountOff0", 1_000L),
                    Map.entry("bundlePrice1", 9_900L),
                    Map.entry("pointsEarn0", 100L),
                    Map.entry("inviterPoints0", 100L),
                    Map.entry("inviterCash0", 1_000L),
                    Map.entry("inviteePoints0", 100L),
                    Map.entry("inviteeCash0", 1_000L),
                    Map.entry("cap0", 5_000L),
                    Map.entry("from0", 9_900L));

    /** Fields whose values are meant, by name and number of the argument. */
    private static final Map<String, String> VALUES = Map.of("freeGift0", "Line.sku");

    private final Situation here;
    private final Known known;

    WishCompletions(Situation here, Known known) {
        this.here = here;
        this.known = known;
    }

    List<Completion> next() {
        Token last = here.last(1);
        if (last.is(".")) {
            return afterDot();
        }
        if (here.depth() > 0) {
            boolean open =
                    last.is("(") || last.is(",") || Operands.ARITHMETIC.contains(last.text());
            return open ? argument() : List.of();
        }
        return last.is("then") || last.is(";")
                ? List.of(
                        Completion.word(Kind.KEYWORD, "offers", "offers."),
                        Completion.word(Kind.KEYWORD, "end"))
                : List.of();
    }

    private List<Completion> afterDot() {
        Token before = here.last(2);
        if (before.is("offers")) {
            return Effects.BY_NAME.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(effect -> call(Kind.EFFECT, effect.getKey(), effect.getValue()))
                    .toList();
        }
        return before.is(")") ? modifiers() : Names.fieldsOfVariable(here);
    }

    /** Those of the effect that were not said. */
    private List<Completion> modifiers() {
        List<String> said = called();
        return said.stream()
                .limit(1)
                .flatMap(name -> Optional.ofNullable(Effects.BY_NAME.get(name)).stream())
                .flatMap(effect -> effect.modifiers().stream())
                .filter(name -> !said.contains(name))
                .flatMap(
                        name ->
                                Optional.ofNullable(Effects.MODIFIERS.get(name))
                                        .map(word -> call(Kind.MODIFIER, name, word))
                                        .stream())
                .toList();
    }

    /** The effect of the wish, and the modifiers behind it. */
    private List<String> called() {
        List<Token> phrase = here.phrase();
        return IntStream.range(1, phrase.size())
                .filter(i -> phrase.get(i).is("("))
                .mapToObj(i -> phrase.get(i - 1).text())
                .toList();
    }

    private List<Completion> argument() {
        List<Token> phrase = here.phrase();
        int commas = 0;
        int open = 0;
        for (int i = phrase.size() - 1; i > 0; i--) {
            Token token = phrase.get(i);
            open += token.is(")") ? 1 : token.is("(") ? -1 : 0;
            commas += open == 0 && token.is(",") ? 1 : 0;
            if (open < 0 && phrase.get(i - 1).kind() == Token.Kind.WORD) {
                return argument(phrase.get(i - 1).text(), commas);
            }
        }
        return List.of();
    }

    private List<Completion> argument(String name, int index) {
        return Optional.ofNullable(Effects.BY_NAME.get(name))
                .or(() -> Optional.ofNullable(Effects.MODIFIERS.get(name)))
                .filter(word -> index < word.parameters().size())
                .map(word -> word.parameters().get(index).type())
                .map(
                        type ->
                                Stream.concat(
                                                values(name + index),
                                                Names.variables(here, Set.of(type)))
                                        .toList())
                .orElse(List.of());
    }

    private Stream<Completion> values(String argument) {
        return Optional.ofNullable(VALUES.get(argument)).stream()
                .flatMap(field -> known.of(field).stream())
                .map(Completion::value);
    }

    private Completion call(Kind kind, String name, Word word) {
        String arguments =
                IntStream.range(0, word.parameters().size())
                        .mapToObj(i -> example(name, i, word.parameters().get(i)))
                        .collect(Collectors.joining(", "));
        return new Completion(kind, name, name + "(" + arguments + ")", Help.wish(name));
    }

    /** Something sensible to begin with, to be written over. */
    private String example(String name, int at, Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> "\"${text}\"";
            case FACT -> "${" + line() + "}";
            case WHOLE, TEXTS, TRUTH ->
                    "${" + EXAMPLES.getOrDefault(name + at, Math.max(1, parameter.least())) + "}";
        };
    }

    private String line() {
        return Names.variables(here, Set.of(ValueType.FACT))
                .findFirst()
                .map(Completion::label)
                .orElse("$l");
    }
}
