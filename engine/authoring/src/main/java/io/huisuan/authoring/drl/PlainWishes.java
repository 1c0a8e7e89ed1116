package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Call;
import io.huisuan.authoring.drl.Syntax.Variable;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The wishes of a rule as offers, as {@link io.huisuan.rules.drl.Offers} makes them, where all that
 * is said of them are plain numbers and names.
 */
final class PlainWishes {
    private final Wish wish;
    private final boolean isOnLine;

    private PlainWishes(Wish wish, boolean isOnLine) {
        this.wish = wish;
        this.isOnLine = isOnLine;
    }

    /**
     * All of them, or nothing.
     *
     * @param line the variable of the rule's line; where there is one, all wishes must be on it
     */
    static Optional<List<Offer>> offers(List<Wish> wishes, Optional<String> line) {
        var offers = new ArrayList<Offer>();
        for (Wish wish : wishes) {
            if (!on(wish).equals(line)) {
                return Optional.empty();
            }
            new PlainWishes(wish, line.isPresent()).offer().ifPresent(offers::add);
        }
        return offers.size() == wishes.size() ? Optional.of(offers) : Optional.empty();
    }

    private static Optional<String> on(Wish wish) {
        return wish.modifiers().stream()
                .filter(call -> call.name().is("on"))
                .flatMap(call -> call.arguments().stream())
                .map(of -> of instanceof Variable(var name) ? name.text() : "")
                .findFirst();
    }

    private Optional<Offer> offer() {
        boolean isShared = isOnLine && said(Set.of("cap", "from", "fromUnits"));
        boolean isWhole =
                wish.modifiers().stream()
                        .filter(call -> !call.name().is("on"))
                        .allMatch(call -> number(call, 0).isPresent());
        return isShared || !isWhole ? Optional.empty() : effect().map(this::offer);
    }

    /** What is for each line in turn is more than a row says. */
    private boolean said(Set<String> modifiers) {
        return wish.modifiers().stream().anyMatch(call -> modifiers.contains(call.name().text()));
    }

    private Offer offer(Effect effect) {
        boolean isOnFees = effect instanceof FreeShipping;
        Stage ofGoods = isOnLine ? Stage.ITEM : Stage.ORDER;
        return new Offer(
                isOnFees ? Stage.SHIPPING : ofGoods,
                isOnFees ? new Target.ShippingFees(Set.of()) : Target.EVERYTHING,
                thresholds(),
                effect);
    }

    private List<Threshold> thresholds() {
        var thresholds = new ArrayList<Threshold>();
        modifier("from").ifPresent(n -> thresholds.add(threshold(Measure.AMOUNT, n)));
        modifier("fromUnits").ifPresent(n -> thresholds.add(threshold(Measure.COUNT, n)));
        return thresholds;
    }

    private static Threshold threshold(Measure measure, long atLeast) {
        return new Threshold(measure, Basis.RUNNING, atLeast, Target.EVERYTHING);
    }

    private Optional<Effect> effect() {
        Call call = wish.effect();
        OptionalLong first = number(call, 0);
        return switch (call.name().text()) {
            case "percentOff" -> of(first).map(this::percent);
            case "amountOff" ->
                    of(first)
                            .map(
                                    off ->
                                            new AmountOff(
                                                    off,
                                                    isOnLine ? Split.PER_UNIT : Split.BY_AMOUNT));
            case "unitPrice" -> of(first).map(UnitPrice::new);
            case "freeGift" -> isOnLine ? Optional.empty() : gift(call);
            case "freeShipping" -> isOnLine ? Optional.empty() : Optional.of(new FreeShipping());
            default -> Optional.empty();
        };
    }

    private Effect percent(long share) {
        return new PercentOff(
                Math.toIntExact(share),
                modifier("cap").orElse(Effect.NO_CAP),
                isOnLine ? Per.UNIT : Per.ORDER);
    }

    private Optional<Effect> gift(Call call) {
        OptionalLong qty = number(call, 1);
        return call.arguments().getFirst() instanceof Words(var sku, _) && qty.isPresent()
                ? Optional.of(
                        new FreeGift(
                                sku, Math.toIntExact(qty.getAsLong()), modifier("value").orElse(0)))
                : Optional.empty();
    }

    private OptionalLong modifier(String name) {
        return wish.modifiers().stream()
                .filter(call -> call.name().is(name))
                .map(call -> number(call, 0))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong number(Call call, int argument) {
        return call.arguments().size() > argument
                        && call.arguments().get(argument) instanceof Whole(long value, _)
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    private static Optional<Long> of(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
