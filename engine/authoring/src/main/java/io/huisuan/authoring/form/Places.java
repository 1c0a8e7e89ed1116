package io.huisuan.authoring.form;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Stage;

import java.util.EnumSet;
import java.util.Set;

/** Where an effect has its place: in which stages, and whether on goods or on shipping fees. */
final class Places {
    private static final Set<Stage> GOODS = EnumSet.range(Stage.ITEM, Stage.PLATFORM_COUPON);

    private Places() {}

    static Set<Stage> stages(Effect effect, boolean onFees) {
        return switch (effect) {
            case Tiered tiered -> together(tiered, onFees);
            case Single single -> of(single, onFees);
        };
    }

    private static Set<Stage> together(Tiered tiered, boolean onFees) {
        Set<Stage> stages = EnumSet.allOf(Stage.class);
        for (Tier tier : tiered.tiers()) {
            stages.retainAll(of(tier.gives(), onFees));
        }
        return stages;
    }

    private static Set<Stage> of(Single effect, boolean onFees) {
        return switch (effect) {
            case FreeShipping _ -> EnumSet.of(Stage.SHIPPING);
            case Reduction _ -> onFees ? EnumSet.of(Stage.SHIPPING) : GOODS;
            case Multibuy _, FreeGift _, Swap _ -> GOODS;
            case PointsDeduct _ -> EnumSet.of(Stage.POINTS);
            case Grant _ -> EnumSet.of(Stage.EARN);
            case Remark _ -> EnumSet.allOf(Stage.class);
        };
    }

    static boolean mayBeOnGoods(Effect effect) {
        return !(effect instanceof FreeShipping);
    }

    /** Fees have no amount that a tier could ask for. */
    static boolean mayBeOnFees(Effect effect) {
        return switch (effect) {
            case FreeShipping _, Reduction _, Remark _ -> true;
            case Tiered _, Multibuy _, FreeGift _, Swap _, PointsDeduct _, Grant _ -> false;
        };
    }
}
