package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Line;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Target.Lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for goods that a price, or an amount off each unit, makes nearly free. */
public final class Bargains {

    /** Who pays less than this part of the price may have got it for a typing mistake. */
    private static final int FEW = 10;

    private final Promotion promotion;
    private final List<Line> goods;

    private Bargains(Promotion promotion, List<Line> goods) {
        this.promotion = promotion;
        this.goods = goods;
    }

    /**
     * A warning for each offer of a form, of the goods that lose most.
     *
     * @param goods one unit of each, in the promotion's currency
     */
    public static List<Finding> of(Promotion promotion, List<Line> goods) {
        var findings = new ArrayList<Finding>();
        if (promotion.body() instanceof Form form) {
            var bargains = new Bargains(promotion, goods);
            for (int i = 0; i < form.offers().size(); i++) {
                bargains.of(form.offers().get(i), "/body/offers/" + i + "/effect")
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> of(Offer offer, String pointer) {
        Stream<Line> concerned =
                offer.target() instanceof Lines(var where)
                        ? goods.stream().filter(where::matches)
                        : Stream.empty();
        return switch (offer.effect()) {
            case UnitPrice(long price) when price > 0 ->
                    concerned
                            .filter(line -> isFew(price, line))
                            .max(Comparator.comparingLong(Line::unitPrice))
                            .map(line -> finding(line, price, pointer + "/price"));
            case AmountOff(long off, var split) when split == Split.PER_UNIT ->
                    concerned
                            .filter(line -> isFew(line.unitPrice() - off, line))
                            .min(Comparator.comparingLong(Line::unitPrice))
                            .map(
                                    line ->
                                            finding(
                                                    line,
                                                    Math.max(0, line.unitPrice() - off),
                                                    pointer + "/amount"));
            case Effect _ -> Optional.empty();
        };
    }

    private static boolean isFew(long price, Line line) {
        return price < line.unitPrice() / FEW;
    }

    private Finding finding(Line line, long price, String pointer) {
        String now = label(line.unitPrice());
        String then = label(price);
        return Finding.warning(
                "generous",
                pointer,
                "商品 " + line.sku() + " 从 " + now + " 降到 " + then + "，请确认",
                line.sku() + " goes from " + now + " down to " + then + "; is that meant?");
    }

    private String label(long minor) {
        return new Money(minor, promotion.currency()).label();
    }
}
