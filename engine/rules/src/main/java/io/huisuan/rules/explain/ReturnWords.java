package io.huisuan.rules.explain;

import io.huisuan.money.Money;
import io.huisuan.pricing.Outcome.OfProposal;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.promotion.Text;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.ReturnQuote.GiftDue;
import io.huisuan.returns.ReturnQuote.Lost;
import io.huisuan.returns.UsedCode;

/**
 * What a return comes to, in words. What is lost and what is due is told of all returns together;
 * what this one refunds and withholds is told once, as a whole.
 *
 * @param isComplete whether nothing of the goods is kept any more
 */
public record ReturnWords(Order order, ReturnQuote quote, OnReturn policy, boolean isComplete) {

    /** What a promotion of the order is called. */
    public Text name(String promotion) {
        return order.quote().outcomes().stream()
                .filter(outcome -> outcome.promotion().equals(promotion))
                .filter(OfProposal.class::isInstance)
                .map(outcome -> ((OfProposal) outcome).proposal().reason())
                .findFirst()
                .orElse(new Text(promotion, promotion));
    }

    private Text about(String promotion, Text what) {
        Text name = name(promotion);
        return new Text("“" + name.zh() + "”：" + what.zh(), "“" + name.en() + "”: " + what.en());
    }

    /** 所付 ¥180，扣除 ¥29，退款 ¥151. */
    public Text whole() {
        String refund = label(quote.refund());
        String paid = label(quote.refund() + quote.withheld());
        if (quote.withheld() == 0) {
            return new Text(
                    "所付 " + paid + " 全额退回", "All of the " + paid + " that was paid is refunded");
        }
        if (quote.withheld() < 0) {
            String back = label(-quote.withheld());
            return new Text(
                    "所付 " + paid + "，加上之前扣下、现在退还的 " + back + "，退款 " + refund,
                    paid
                            + " was paid, and "
                            + back
                            + " that was withheld before is given back: "
                            + refund
                            + " is refunded");
        }
        String withheld = label(quote.withheld());
        return new Text(
                "所付 " + paid + "，扣除 " + withheld + "，退款 " + refund,
                "Of the "
                        + paid
                        + " that was paid, "
                        + withheld
                        + " is withheld and "
                        + refund
                        + " refunded");
    }

    /** “满 300 减 20”：留下的商品离门槛差 ¥28，为它们减的 ¥20 不再成立. */
    public Text of(Lost lost) {
        return about(lost.promotion(), what(lost));
    }

    private Text what(Lost lost) {
        if (isComplete) {
            return new Text(
                    "商品已全部退回，它减的不追回", "All goods are back; nothing that it gave is withheld");
        }
        Text missing = missing(lost);
        Text then = then(lost);
        return new Text(
                "留下的商品离门槛差 " + missing.zh() + "，" + then.zh(),
                "What is kept is " + missing.en() + " short of the threshold; " + then.en());
    }

    private Text missing(Lost lost) {
        long missing = lost.threshold().atLeast() - lost.actual();
        return switch (lost.threshold().measure()) {
            case AMOUNT -> new Text(label(missing), label(missing));
            case COUNT -> new Text(missing + " 件", missing + (missing == 1 ? " unit" : " units"));
        };
    }

    private Text then(Lost lost) {
        boolean oweGift =
                quote.gifts().stream().anyMatch(g -> g.promotion().equals(lost.promotion()));
        String given = label(lost.given());
        return switch (policy) {
            case KEEP -> new Text("优惠仍然保留", "the reduction stays");
            case RE_EVALUATE -> new Text("按留下的商品重新计价", "what is kept is priced again");
            case CLAW_BACK -> {
                if (lost.given() > 0) {
                    yield new Text(
                            "为它们减的 " + given + " 不再成立",
                            "the " + given + " that it took off them is not earned any more");
                }
                yield oweGift
                        ? new Text("它的赠品不再成立", "its gift is not earned any more")
                        : new Text("留下的商品没有因它少付", "it took nothing off them");
            }
        };
    }

    /** A gift comes back, or its value is withheld. */
    public Text of(GiftDue gift) {
        return about(gift.promotion(), what(gift));
    }

    private Text what(GiftDue gift) {
        if (policy == OnReturn.KEEP) {
            return new Text("赠品不必退回", "The gift may be kept");
        }
        String value = label(gift.value());
        return gift.value() == 0
                ? new Text("赠品应一并退回", "The gift should come back, too")
                : new Text(
                        "赠品没有退回，扣 " + value + "；退回后补还",
                        "The gift is not back: " + value + " is withheld until it is");
    }

    /** Whether a code may be used again. */
    public static Text of(UsedCode code, boolean isBack) {
        return isBack
                ? new Text("整单退回，券码可再次使用", "Everything comes back; the code may be used again")
                : new Text("券码已用，不退还", "The code stays used");
    }

    private String label(long amount) {
        return new Money(amount, order.cart().currency()).label();
    }
}
