package io.huisuan.authoring.drl;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;

import java.util.List;
import java.util.Map;

/** The words that a consequence may say to {@code offers}. */
public final class Effects {
    /** The effects by name. */
    public static final Map<String, Word> BY_NAME =
            Map.of(
                    "percentOff",
                            new Word(
                                    List.of(whole(1, 10_000)),
                                    List.of("on", "cap", "from", "fromUnits"),
                                    ""),
                    "amountOff",
                            new Word(
                                    List.of(whole(1, Line.MAX_PRICE)),
                                    List.of("on", "from", "fromUnits"),
                                    ""),
                    "unitPrice",
                            new Word(
                                    List.of(whole(0, Line.MAX_PRICE)),
                                    List.of("on", "from", "fromUnits"),
                                    "on"),
                    "freeGift",
                            new Word(
                                    List.of(
                                            new Parameter(ValueType.TEXT, 0, 0),
                                            whole(1, Line.MAX_QTY)),
                                    List.of("value", "from", "fromUnits"),
                                    ""),
                    "freeShipping", new Word(List.of(), List.of("from", "fromUnits"), ""));

    /** What may follow an effect, by name: each at most once. */
    public static final Map<String, Word> MODIFIERS =
            Map.of(
                    "on", new Word(List.of(new Parameter(ValueType.FACT, 0, 0)), List.of(), ""),
                    "cap", new Word(List.of(whole(1, Effect.NO_CAP)), List.of(), ""),
                    "value", new Word(List.of(whole(0, Line.MAX_PRICE)), List.of(), ""),
                    "from", new Word(List.of(whole(1, Effect.NO_CAP)), List.of(), ""),
                    "fromUnits", new Word(List.of(whole(1, Effect.NO_CAP)), List.of(), ""));

    private Effects() {}

    /**
     * An effect or modifier.
     *
     * @param modifiers that may follow it
     * @param required the modifier that has to follow; empty when none has to
     */
    public record Word(List<Parameter> parameters, List<String> modifiers, String required) {}

    /** What an argument has to be; the range is of numbers. */
    public record Parameter(ValueType type, long least, long most) {}

    private static Parameter whole(long least, long most) {
        return new Parameter(ValueType.WHOLE, least, most);
    }
}
