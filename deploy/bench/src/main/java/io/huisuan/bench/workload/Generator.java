package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Off;
import io.huisuan.bench.workload.Workload.Percent;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Trait;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes workloads out of a seed, the same ones as the format's own generator: 60 % line promotions
 * (70 % of them by sku, 20 % by brand, 10 % by category), 20 % order thresholds, 10 % by tag or
 * tier, 10 % by coupon.
 */
public final class Generator {

    private static final List<String> TIERS = List.of("bronze", "silver", "gold", "black");
    private static final List<Integer> SIZES = List.of(1, 5, 20, 100);
    private static final int TAGS = 50;
    private static final int STEP = 50;
    private static final int[] COUPONS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2};

    private final Goods goods = new Goods();
    private final Dice dice;
    private final int promotions;

    private Generator(int promotions, long seed) {
        this.dice = new Dice(seed * 1_000_003 + promotions);
        this.promotions = promotions;
    }

    /**
     * Makes a workload.
     *
     * @param promotions how many, 1 to 100,000
     * @param baskets of each size: 1, 5, 20 and 100 lines
     */
    public static Workload workload(int promotions, long seed, int baskets) {
        return new Generator(promotions, seed).make(baskets);
    }

    private Workload make(int perSize) {
        List<Promo> made = numbered(promotions());
        List<OfLine> ofLines =
                made.stream().filter(OfLine.class::isInstance).map(OfLine.class::cast).toList();
        var baskets = new ArrayList<Basket>();
        for (int size : SIZES) {
            for (int i = 0; i < perSize; i++) {
                baskets.add(basket(baskets.size() + 1, size, ofLines));
            }
        }
        return new Workload(made, baskets);
    }

    private int lineCount() {
        return (promotions * 6 + 5) / 10;
    }

    private int thresholdCount() {
        return (promotions * 2 + 5) / 10;
    }

    private int segmentCount() {
        return (promotions + 5) / 10;
    }

    private int coupons() {
        return promotions - lineCount() - thresholdCount() - segmentCount();
    }

    private List<Promo> promotions() {
        var all = new ArrayList<Promo>();
        for (int i = 0; i < lineCount(); i++) {
            all.add(ofLine(i, lineCount()));
        }
        for (int i = 0; i < thresholdCount(); i++) {
            all.add(threshold(i));
        }
        for (int i = 0; i < segmentCount(); i++) {
            all.add(segment(i));
        }
        for (int i = 0; i < coupons(); i++) {
            all.add(coupon(i));
        }
        dice.shuffle(all);
        return all;
    }

    private OfLine ofLine(int i, int all) {
        Trait trait =
                10L * i < 7L * all ? Trait.SKU : 10L * i < 9L * all ? Trait.BRAND : Trait.CATEGORY;
        String value =
                switch (trait) {
                    case SKU -> dice.pick(goods.all()).sku();
                    case BRAND -> Goods.brand(dice.from(0, Goods.BRANDS - 1));
                    case CATEGORY -> Goods.category(dice.from(0, Goods.CATEGORIES - 1));
                };
        Off off =
                i % 2 == 1
                        ? new Amount(dice.from(1, 30) * 100L)
                        : new Percent(dice.from(4, 60) * STEP);
        return new OfLine("", trait, value, off);
    }

    private OfOrder threshold(int i) {
        long from = dice.from(5, 300) * 1_000L;
        Off off =
                i % 5 == 4
                        ? new Percent(dice.from(2, 24) * STEP)
                        : new Amount(from * dice.from(3, 15) / 100);
        return new OfOrder("", from, "", "", "", off);
    }

    private OfOrder segment(int i) {
        String tier = i % 3 == 2 ? dice.pick(TIERS) : "";
        String tag = i % 3 == 2 ? "" : tag();
        Off off =
                i % 2 == 1
                        ? new Amount(dice.from(5, 60) * 100L)
                        : new Percent(dice.from(2, 30) * STEP);
        return new OfOrder("", 0, tag, tier, "", off);
    }

    private OfOrder coupon(int i) {
        long from = i % 2 == 1 ? dice.from(5, 60) * 1_000L : 0;
        Off off =
                i % 3 != 0
                        ? new Amount(dice.from(5, 90) * 100L)
                        : new Percent(dice.from(2, 30) * STEP);
        return new OfOrder("", from, "", "", Goods.name("CP", i, 5), off);
    }

    private String tag() {
        return Goods.name("T", dice.from(0, TAGS - 1), 2);
    }

    private static List<Promo> numbered(List<Promo> some) {
        var numbered = new ArrayList<Promo>(some.size());
        for (Promo promo : some) {
            String id = Goods.name("P", numbered.size() + 1, 6);
            numbered.add(
                    switch (promo) {
                        case OfLine(_, Trait trait, String value, Off off) ->
                                new OfLine(id, trait, value, off);
                        case OfOrder(_, long from, String tag, String tier, String code, Off off) ->
                                new OfOrder(id, from, tag, tier, code, off);
                    });
        }
        return numbered;
    }

    private Basket basket(int number, int size, List<OfLine> ofLines) {
        List<Item> lines = lines(size, ofLines);
        Set<String> tags = new LinkedHashSet<>();
        for (int i = dice.from(0, 5); i > 0; i--) {
            tags.add(tag());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (int i = COUPONS[dice.from(0, 9)]; i > 0; i--) {
            int most = Math.max(0, coupons() * 12 / 10);
            codes.add(Goods.name("CP", dice.from(0, most), 5));
        }
        String customer = "U" + dice.from(1, 1_000_000);
        String id = Goods.name("K", number, 5);
        return new Basket(id, customer, dice.pick(TIERS), tags, codes, lines);
    }

    /** Half of them such that a promotion is for them. */
    private List<Item> lines(int size, List<OfLine> ofLines) {
        var used = new HashSet<String>();
        var lines = new ArrayList<Item>();
        while (lines.size() < size) {
            Goods.Good good =
                    dice.from(0, 1) == 1 ? wanted(dice.pick(ofLines)) : dice.pick(goods.all());
            if (used.contains(good.sku())) {
                good = dice.pick(goods.all());
            }
            if (used.add(good.sku())) {
                String id = String.valueOf(lines.size() + 1);
                lines.add(good.times(id, dice.from(1, 4)));
            }
        }
        return lines;
    }

    private Goods.Good wanted(OfLine promo) {
        return switch (promo.trait()) {
            case SKU -> goods.bySku(promo.value());
            case BRAND -> dice.pick(goods.byBrand(promo.value()));
            case CATEGORY -> dice.pick(goods.byCategory(promo.value()));
        };
    }
}
