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
            "不能参加所选的团或砍价（不存在、已结束、没有顾客编号，或暂时查不到），报价按单独购买计算",
            "the cart cannot be bought in what it names (it is not there, is over, the customer"
                    + " has no id, or nobody can tell for now); the quote is for buying alone");

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
