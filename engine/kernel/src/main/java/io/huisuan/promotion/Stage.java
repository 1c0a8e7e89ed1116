package io.huisuan.promotion;

/** When an effect applies. Each stage works on what the stages before it left payable. */
public enum Stage {
    /** Member, flash, group and bargain prices, line discounts. */
    ITEM,
    BUNDLE,
    /** 满减. */
    ORDER,
    SHOP_COUPON,
    PLATFORM_COUPON,
    POINTS,
    SHIPPING,
    /** What is earned after payment. */
    EARN
}
