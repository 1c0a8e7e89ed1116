package io.huisuan.engine.quote;

import io.huisuan.promotion.Text;

import java.util.Locale;

/** What checkout should know of a quote, which is good nevertheless. */
public enum Warning {
    NO_RELEASE(
            "这个节点还没有任何发布，报价不含优惠", "no release is live on this node; the quote has no promotions"),
    COUPONS_UNAVAILABLE(
            "暂时查不到券和生成的券码，报价没有使用它们",
            "coupons and codes cannot be looked up; the quote uses none of them"),
    LIMITS_UNCHECKED(
            "暂时查不到限量和预算还剩多少，报价当作都够用；下单时会核对",
            "what is left of limits and budgets cannot be looked up; the quote takes it that there"
                    + " is enough, and the order will tell"),
    PARTICIPATION_REFUSED(
            "不能参加所选的团或砍价（不存在、已结束、是别人的，或没有顾客编号），报价按单独购买计算",
            "the cart cannot be bought in what it names (it is not there, is over, is somebody"
                    + " else's, or the customer has no id); the quote is for buying alone"),
    PARTICIPATION_UNCHECKED(
            "暂时查不到所选的团或砍价，报价按单独购买计算；请稍后重新报价",
            "what the cart is bought in cannot be looked up; the quote is for buying alone, ask"
                    + " again soon"),
    PARTICIPATION_NOT_APPLIED(
            "参加的团或砍价对这个购物车没有优惠（条件不满足、商品不符，或名额已用完），报价按单独购买计算",
            "what the cart is bought in gives it nothing (its conditions do not hold, it is for"
                    + " other goods, or nothing of it is left); the quote is for buying alone");

    private final String zh;
    private final String en;

    Warning(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text detail() {
        return new Text(zh, en);
    }
}
