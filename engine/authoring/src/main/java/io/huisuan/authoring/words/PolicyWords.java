package io.huisuan.authoring.words;

import io.huisuan.money.Money;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Tax;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Says a pricing policy in words. */
public final class PolicyWords {

    /** What an amount without a currency is said in as well. */
    private static final Currency EXAMPLE = Currency.getInstance("CNY");

    private PolicyWords() {}

    /** One sentence in each language, with everything that the policy lays down. */
    public static Text of(Policy policy) {
        Text all =
                Phrase.join(
                        List.of(
                                rounding(policy),
                                percentages(policy),
                                combination(policy.combination(), policy.nodeBudget()),
                                limits(policy),
                                onReturn(policy.onReturn()),
                                coupons(policy.couponBack()),
                                tax(policy.tax())),
                        "；",
                        "; ");
        return new Text(all.zh() + "。", all.en() + ".");
    }

    private static Text rounding(Policy policy) {
        Text how = rounding(policy.rounding());
        return switch (policy.target()) {
            case PRICE -> Phrase.of("优惠后的价格%s", "Discounted prices are rounded %s", how);
            case DISCOUNT -> Phrase.of("优惠金额%s", "Discounts are rounded %s", how);
        };
    }

    private static Text rounding(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> new Text("四舍五入", "half up");
            case HALF_EVEN -> new Text("四舍六入五取双", "half to even");
            case DOWN -> new Text("舍去尾数", "down");
            case UP -> new Text("有尾数就进一", "up");
        };
    }

    private static Text percentages(Policy policy) {
        return switch (policy.percentBase()) {
            case RUNNING -> new Text("折扣按前面优惠后的金额算", "percentages are of what earlier offers left");
            case ORIGINAL -> new Text("折扣按原价算", "percentages are of the list price");
        };
    }

    private static Text combination(Combination combination, long nodeBudget) {
        return switch (combination) {
            case JOINT ->
                    Phrase.of(
                            "整车一起找最省的组合，最多比较 %s 步",
                            "the best combination is sought over the whole cart, in %s steps at"
                                    + " most",
                            nodeBudget);
            case STAGEWISE -> new Text("一个阶段定了再算下一个阶段", "each stage is settled before the next");
        };
    }

    private static Text limits(Policy policy) {
        var limits = new ArrayList<Text>();
        if (policy.minimumPayable() > 0) {
            limits.add(
                    Phrase.of(
                            "商品至少付 %1$s 个最小货币单位（人民币即 %2$s）",
                            "goods cost at least %1$s minor units (%2$s in yuan)",
                            policy.minimumPayable(),
                            new Money(policy.minimumPayable(), EXAMPLE).label()));
        }
        if (policy.mostOff() < Policy.WHOLE) {
            limits.add(
                    Phrase.of(
                            "优惠合计最多占原价的 %s",
                            "all discounts take %s of the list price at most",
                            Phrase.percent(policy.mostOff())));
        }
        if (policy.coversCost()) {
            limits.add(new Text("商品合计不低于成本", "goods never cost less than they cost the shop"));
        }
        return limits.isEmpty()
                ? new Text("优惠合计不设上限", "discounts together have no limit")
                : Phrase.join(limits, "，", ", ");
    }

    private static Text onReturn(OnReturn onReturn) {
        return switch (onReturn) {
            case KEEP -> new Text("退货不追回优惠", "a return takes no discount back");
            case RE_EVALUATE ->
                    new Text("退货后，留下的商品重新计价", "after a return, what is kept is priced again");
            case CLAW_BACK ->
                    new Text(
                            "退货后不够门槛的优惠要追回",
                            "a return that misses a threshold gives its discount back");
        };
    }

    private static Text coupons(boolean couponBack) {
        return couponBack
                ? new Text("订单取消时退券", "a cancelled order gives its coupon back")
                : new Text("订单取消时不退券", "a cancelled order does not give its coupon back");
    }

    private static Text tax(Tax tax) {
        return switch (tax) {
            case INCLUDED -> new Text("价格含税", "prices include their tax");
            case EXCLUDED -> new Text("价格不含税，税另计", "tax comes on top of prices");
        };
    }
}
