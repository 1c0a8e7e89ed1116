package io.huisuan.authoring.form;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;

/** The guided forms. A form of a template gives effects of its kind; {@code CUSTOM} gives any. */
public enum Template {
    /** 满减阶梯, 每满减. */
    TIERED_OFF(Tiered.class),
    /** 折扣. */
    PERCENT_OFF(PercentOff.class),
    /** 直降. */
    AMOUNT_OFF(AmountOff.class),
    /** 一口价. */
    UNIT_PRICE(UnitPrice.class),
    /** 满赠. */
    FREE_GIFT(FreeGift.class),
    /** 包邮. */
    FREE_SHIPPING(FreeShipping.class),
    CUSTOM(Effect.class);

    private final Class<? extends Effect> gives;

    Template(Class<? extends Effect> gives) {
        this.gives = gives;
    }

    boolean fits(Effect effect) {
        return gives.isInstance(effect);
    }
}
