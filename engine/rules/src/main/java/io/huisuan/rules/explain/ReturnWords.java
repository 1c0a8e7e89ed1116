package io.huisuan.rules.explain;

import io.huisuan.money.Money;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.promotion.Text;
import io.huisuan.returns.ReturnQuote.GiftDue;
import io.huisuan.returns.ReturnQuote.Lost;
import io.huisuan.returns.UsedCode;

import java.util.Currency;

/** What a return costs beside the goods, in words. */
public final class ReturnWords {

    private ReturnWords() {}

    /** 留下的商品还差 ¥28 达到门槛，收回 ¥20. */
    public static Text of(Lost lost, OnReturn policy, Currency currency) {
        long missing = lost.threshold().atLeast() - lost.actual();
        Text short_ =
                switch (lost.threshold().measure()) {
                    case AMOUNT -> {
                        String amount = label(missing, currency);
                        yield new Text(amount, amount);
                    }
                    case COUNT ->
                            new Text(missing + " 件", missing + (missing == 1 ? " unit" : " units"));
                };
        Text then = then(lost, policy, currency);
        return new Text(
                "留下的商品离门槛差 " + short_.zh() + "，" + then.zh(),
                "What is kept is " + short_.en() + " short of the threshold; " + then.en());
    }

    private static Text then(Lost lost, OnReturn policy, Currency currency) {
        String given = label(lost.given(), currency);
        return switch (policy) {
            case KEEP -> new Text("优惠仍然保留", "the reduction stays");
            case RE_EVALUATE -> new Text("按留下的商品重新计价", "what is kept is priced again");
            case CLAW_BACK ->
                    lost.given() == 0
                            ? new Text("没有要收回的优惠", "nothing is withheld for it")
                            : new Text(
                                    "收回留下的商品已享的优惠 " + given,
                                    given + " that it took off them is withheld");
        };
    }

    /** A gift comes back, or its value is withheld. */
    public static Text of(GiftDue gift, OnReturn policy, Currency currency) {
        String value = label(gift.value(), currency);
        return switch (policy) {
            case KEEP -> new Text("赠品不必退回", "The gift may be kept");
            case CLAW_BACK, RE_EVALUATE ->
                    new Text(
                            "请一并退回赠品，否则扣除 " + value,
                            "Send the gift back too, or " + value + " is withheld for it");
        };
    }

    /** Whether a code may be used again. */
    public static Text of(UsedCode code, boolean isBack) {
        return isBack
                ? new Text("整单退回，券码可再次使用", "Everything comes back; the code may be used again")
                : new Text("券码已用，不退还", "The code stays used");
    }

    private static String label(long amount, Currency currency) {
        return new Money(amount, currency).label();
    }
}
