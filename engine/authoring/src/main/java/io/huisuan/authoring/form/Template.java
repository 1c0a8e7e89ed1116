package io.huisuan.authoring.form;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant.GrantBadge;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;

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
    /** 限时抢购. */
    FLASH_SALE(UnitPrice.class),
    /** 套装价, 任选 N 件多少钱. */
    BUNDLE_PRICE(BundlePrice.class),
    /** 套装减, 任选 N 件打折. */
    BUNDLE_OFF(BundleOff.class),
    /** 买 X 送 Y, 第二件半价. */
    BUY_X_GET_Y(BuyXGetY.class),
    /** 满赠. */
    FREE_GIFT(FreeGift.class),
    /** 升级, 换购. */
    SWAP(Swap.class),
    /** 包邮. */
    FREE_SHIPPING(FreeShipping.class),
    /** 运费减免. */
    SHIPPING_OFF(Reduction.class),
    /** 积分抵现. */
    POINTS_DEDUCT(PointsDeduct.class),
    /** 送积分, 积分翻倍. */
    POINTS_EARN(PointsEarn.class, PointsTimes.class),
    /** 下单返券. */
    GRANT_COUPON(GrantCoupon.class),
    /** 送抽奖机会. */
    GRANT_CHANCE(GrantChance.class),
    /** 送徽章. */
    GRANT_BADGE(GrantBadge.class),
    /** 邀请奖励. */
    REWARD(Reward.class),
    /** 拼团. */
    GROUP_BUY(UnitPrice.class),
    /** 砍价. */
    BARGAIN(UnitPrice.class),
    /** 邀请有礼. */
    REFERRAL(Reward.class),
    /** 停用券码. */
    REJECT_CODE(RejectCode.class),
    /** 提示. */
    NOTICE(Notice.class),
    /** 交给结算页处理. */
    FOR_CHECKOUT(Remark.Custom.class),
    CUSTOM(Effect.class);

    private final Class<? extends Effect> gives;
    private final Class<? extends Effect> orGives;

    Template(Class<? extends Effect> gives) {
        this(gives, gives);
    }

    Template(Class<? extends Effect> gives, Class<? extends Effect> orGives) {
        this.gives = gives;
        this.orGives = orGives;
    }

    boolean fits(Effect effect) {
        return gives.isInstance(effect) || orGives.isInstance(effect);
    }
}
