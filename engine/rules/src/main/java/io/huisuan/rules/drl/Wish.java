package io.huisuan.rules.drl;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One wish of a rule, while it is being said. */
public final class Wish {
    private final Offers offers;
    private final Effect onOrder;
    private final Effect onLine;
    private final List<Threshold> thresholds = new ArrayList<>();
    private @Nullable Line line;
    private long cap = Effect.NO_CAP;
    private long value;
    private boolean isOnFees;

    Wish(Offers offers, Effect onOrder, Effect onLine) {
        this.offers = offers;
        this.onOrder = onOrder;
        this.onLine = onLine;
    }

    /** For this line only, in stage ITEM. */
    public Wish on(Line of) {
        line = of;
        return this;
    }

    /** Only when the goods amount to so much, after what other promotions took off. */
    public Wish from(long amount) {
        return from(Measure.AMOUNT, offers.within(0, amount, Long.MAX_VALUE));
    }

    /** Only when there are so many units. */
    public Wish fromUnits(long units) {
        return from(Measure.COUNT, offers.within(0, units, Long.MAX_VALUE));
    }

    /** A percentage takes at most this much off. */
    public Wish cap(long most) {
        cap = offers.within(0, most, Effect.NO_CAP);
        return this;
    }

    /** What a gift's unit counts for when it must be paid back on a return. */
    public Wish value(long ofUnit) {
        value = offers.within(0, ofUnit, Effect.MAX_WORTH);
        return this;
    }

    /** For all shipping fees. */
    Wish onFees() {
        isOnFees = true;
        return this;
    }

    private Wish from(Measure measure, long atLeast) {
        thresholds.add(new Threshold(measure, Basis.RUNNING, atLeast, Target.EVERYTHING));
        return this;
    }

    Offer offer() {
        Effect effect = complete(line == null ? onOrder : onLine);
        return new Offer(stage(effect), target(effect), thresholds, effect);
    }

    private Effect complete(Effect effect) {
        return switch (effect) {
            case PercentOff(int basisPoints, _, var per) -> new PercentOff(basisPoints, cap, per);
            case FreeGift(String sku, int qty, _) -> new FreeGift(sku, qty, value);
            case Effect other -> other;
        };
    }

    private Stage stage(Effect effect) {
        return switch (effect) {
            case Multibuy _ -> Stage.BUNDLE;
            case Grant _ -> Stage.EARN;
            case Effect other when isOnFees(other) -> Stage.SHIPPING;
            case Effect _ -> line == null ? Stage.ORDER : Stage.ITEM;
        };
    }

    private Target target(Effect effect) {
        if (isOnFees(effect)) {
            return new ShippingFees(Set.of());
        }
        return line == null ? Target.EVERYTHING : new TheseLines(Set.of(line.id()));
    }

    private boolean isOnFees(Effect effect) {
        return isOnFees || effect instanceof FreeShipping;
    }
}
