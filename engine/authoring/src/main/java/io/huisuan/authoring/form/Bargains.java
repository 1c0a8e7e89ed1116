package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Line;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at what the catalogue's goods would cost: nearly nothing, or no less than before. */
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
            case BundlePrice(var parts, long price, _) -> noBargain(parts, price, pointer);
            case Tiered tiered when tiered.measure() == Measure.COUNT ->
                    allFree(tiered, concerned.toList(), pointer);
            case Effect _ -> Optional.empty();
        };
    }

    /** A bundle that costs no less than the dearest goods that it can have, one by one. */
    private Optional<Finding> noBargain(List<Part> parts, long price, String pointer) {
        long alone = 0;
        for (Part part : parts) {
            OptionalLong dearest = dearest(goods.stream().filter(part.where()::matches));
            if (dearest.isEmpty()) {
                return Optional.empty();
            }
            alone += dearest.getAsLong() * part.count();
        }
        return price < alone
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "no-effect",
                                pointer + "/price",
                                "这些商品单买最多 " + label(alone) + "，套装不比单买便宜",
                                "one by one these goods cost at most "
                                        + label(alone)
                                        + "; the bundle is no cheaper"));
    }

    /** An amount off so many units that is all that they cost. */
    private Optional<Finding> allFree(Tiered tiered, List<Line> concerned, String pointer) {
        OptionalLong dearest = dearest(concerned.stream());
        return dearest.isEmpty()
                ? Optional.empty()
                : IntStream.range(0, tiered.tiers().size())
                        .boxed()
                        .filter(i -> takesAll(tiered.tiers().get(i), dearest.getAsLong()))
                        .findFirst()
                        .map(
                                i ->
                                        Finding.warning(
                                                "generous",
                                                pointer + "/tiers/" + i + "/gives",
                                                "减免不低于这么多件商品的总价（单价最高 "
                                                        + label(dearest.getAsLong())
                                                        + "），请确认",
                                                "it takes off all that so many units cost, at "
                                                        + label(dearest.getAsLong())
                                                        + " at most each; is that meant?"));
    }

    private static boolean takesAll(Tier tier, long dearest) {
        return tier.gives() instanceof AmountOff(long off, var split)
                && (split == Split.PER_UNIT
                        ? off >= dearest
                        : off / dearest >= Math.max(1, tier.atLeast()));
    }

    private static OptionalLong dearest(Stream<Line> lines) {
        return lines.mapToLong(Line::unitPrice).filter(price -> price > 0).max();
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
