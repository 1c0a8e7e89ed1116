package io.huisuan.rules.explain;

import io.huisuan.money.Money;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Text;

import java.util.Currency;

/** Near misses in words: 再买 ¥12.30 可减 ¥50. */
public final class Hints {

    private static final int FEW = 3;

    private Hints() {}

    /** What a shopper reads. */
    public static Text of(NearMiss miss, Currency currency) {
        Text more = more(miss, currency);
        Text gain = gain(miss, currency);
        return new Text(more.zh() + "，" + gain.zh(), more.en() + " " + gain.en());
    }

    private static Text more(NearMiss miss, Currency currency) {
        Text goods = goods(miss.of());
        boolean any = miss.of().isAny();
        return switch (miss.measure()) {
            case AMOUNT -> {
                String amount = new Money(miss.missing(), currency).label();
                yield new Text(
                        "再买 " + amount + (any ? "" : " " + goods.zh().strip()),
                        "Spend " + amount + " more" + (any ? "" : " on " + goods.en()));
            }
            case COUNT ->
                    new Text(
                            "再买 " + miss.missing() + " 件" + goods.zh(),
                            "Add " + miss.missing() + " more" + (any ? "" : " of " + goods.en()));
        };
    }

    /** A few goods by their SKU; whatever else is asked for is no name. */
    private static Text goods(LineFilter where) {
        if (where.isAny()) {
            return new Text("", "");
        }
        boolean areNamed =
                !where.skus().isEmpty()
                        && where.skus().size() <= FEW
                        && where.spus().isEmpty()
                        && where.sellers().isEmpty()
                        && where.brands().isEmpty()
                        && where.categories().isEmpty()
                        && where.tags().isEmpty();
        return areNamed
                ? new Text(
                        " " + String.join(" 或 ", where.skus().stream().sorted().toList()),
                        String.join(" or ", where.skus().stream().sorted().toList()))
                : new Text("指定商品", "selected goods");
    }

    private static Text gain(NearMiss miss, Currency currency) {
        if (!miss.gifts().isEmpty()) {
            Gift gift = miss.gifts().getFirst();
            return new Text(
                    "可得赠品 " + gift.sku() + " × " + gift.qty(),
                    "to get " + gift.qty() + " × " + gift.sku() + " for free");
        }
        if (miss.saves().isEmpty()) {
            return new Text("可享“" + miss.name().zh() + "”", "to get “" + miss.name().en() + "”");
        }
        String saves = new Money(miss.saves().getAsLong(), currency).label();
        return miss.onShipping()
                ? new Text("可省运费 " + saves, "to save " + saves + " on shipping")
                : new Text("可减 " + saves, "to save " + saves);
    }
}
