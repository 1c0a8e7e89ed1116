package io.huisuan.engine.activity;

import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Target.Lines;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a unit of something costs in a promotion that names its goods and their price.
 *
 * @param price minor units of the promotion's currency
 */
public record GoodsPrice(String sku, long price) {

    /** Of the goods that it names, in their order, each price once; none where it names none. */
    public static List<GoodsPrice> of(Promotion promotion) {
        return Said.by(promotion).flatMap(GoodsPrice::of).distinct().toList();
    }

    private static Stream<GoodsPrice> of(Offer offer) {
        return offer.target() instanceof Lines(var where)
                        && offer.effect() instanceof UnitPrice(long price)
                ? where.skus().stream().map(sku -> new GoodsPrice(sku, price))
                : Stream.empty();
    }
}
