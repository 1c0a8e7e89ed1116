package io.huisuan.authoring.drl;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Grant;

import java.util.List;
import java.util.Map;

/** The words that a consequence may say to {@code offers}. */
public final class Effects {
    private static final Parameter TEXT = new Parameter(ValueType.TEXT, 0, 0);
    private static final List<String> FROM = List.of("from", "fromUnits");
    private static final List<String> ON = List.of("on", "from", "fromUnits");

    /** The effects by name. */
    public static final Map<String, Word> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "percentOff",
                            new Word(
                                    List.of(whole(1, 10_000)),
                                    List.of("on", "cap", "from", "fromUnits"),
                                    "")),
                    word("amountOff", ON, whole(1, Line.MAX_PRICE)),
                    Map.entry("unitPrice", new Word(List.of(whole(0, Line.MAX_PRICE)), ON, "on")),
                    Map.entry(
                            "freeGift",
                            new Word(
                                    List.of(TEXT, whole(1, Line.MAX_QTY)),
                                    List.of("value", "from", "fromUnits"),
                                    "")),
                    word("freeShipping", FROM),
                    Map.entry(
                            "shippingPercentOff",
                            new Word(
                                    List.of(whole(1, 10_000)),
                                    List.of("cap", "from", "fromUnits"),
                                    "")),
                    word("shippingAmountOff", FROM, whole(1, Line.MAX_PRICE)),
                    word("buyGet", ON, whole(1, Line.MAX_QTY), whole(1, Line.MAX_QTY)),
                    word("bundlePrice", ON, whole(2, Line.MAX_QTY), whole(0, Line.MAX_PRICE)),
                    word("pointsEarn", FROM, whole(1, Grant.MAX_COUNT)),
                    word("grantCoupon", FROM, TEXT),
                    word("grantChance", FROM, TEXT, whole(1, Grant.MAX_COUNT)),
                    word("inviterPoints", FROM, whole(1, Grant.MAX_COUNT)),
                    word("inviterCoupon", FROM, TEXT),
                    word("inviterCash", FROM, whole(1, Line.MAX_PRICE)),
                    word("inviteePoints", FROM, whole(1, Grant.MAX_COUNT)),
                    word("inviteeCoupon", FROM, TEXT),
                    word("inviteeCash", FROM, whole(1, Line.MAX_PRICE)),
                    word("rejectCode", FROM, TEXT, TEXT),
                    word("notice", FROM, TEXT));

    /** What may follow an effect, by name: each at most once. */
    public static final Map<String, Word> MODIFIERS =
            Map.of(
                    "on", new Word(List.of(new Parameter(ValueType.FACT, 0, 0)), List.of(), ""),
                    "cap", new Word(List.of(whole(1, Effect.NO_CAP)), List.of(), ""),
                    "value", new Word(List.of(whole(0, Effect.MAX_WORTH)), List.of(), ""),
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

    private static Map.Entry<String, Word> word(
            String name, List<String> modifiers, Parameter... parameters) {
        return Map.entry(name, new Word(List.of(parameters), modifiers, ""));
    }

    private static Parameter whole(long least, long most) {
        return new Parameter(ValueType.WHOLE, least, most);
    }
}
