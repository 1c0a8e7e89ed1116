package io.huisuan.rules.explain;

import io.huisuan.money.Money;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.promotion.Text;

import java.util.Currency;

/** Near misses in words: 再买 ¥12.30 可减 ¥50. */
public final class Hints {

    private Hints() {}

    /** What a shopper reads. */
    public static Text of(NearMiss miss, Currency currency) {
        Text more = more(miss, currency);
        Text gain = gain(miss, currency);
        return new Text(more.zh() + "，" + gain.zh(), more.en() + " " + gain.en());
    }

    private static Text more(NearMiss miss, Currency currency) {
        boolean any = miss.of().isAny();
        return switch (miss.measure()) {
            case AMOUNT -> {
                String amount = new Money(miss.missing(), currency).label();
                yield new Text(
                        "再买 " + amount + (any ? "" : " 指定商品"),
                        "Spend " + amount + " more" + (any ? "" : " on selected goods"));
            }
            case COUNT ->
                    new Text(
                            "再买 " + miss.missing() + " 件" + (any ? "" : "指定商品"),
                            "Add " + miss.missing() + " more" + (any ? "" : " of selected goods"));
        };
    }

    private static Text gain(NearMiss miss, Currency currency) {
        if (!miss.gifts().isEmpty()) {
            Gift gift = miss.gifts().getFirst();
            return new Text(
                    "可得赠品 " + gift.sku() + " × " + gift.qty(),
                    "to get " + gift.qty() + " × " + gift.sku() + " for free");
        }
        String saves = new Money(miss.saves(), currency).label();
        return miss.onShipping()
                ? new Text("可省运费 " + saves, "to save " + saves + " on shipping")
                : new Text("可减 " + saves, "to save " + saves);
    }
}
