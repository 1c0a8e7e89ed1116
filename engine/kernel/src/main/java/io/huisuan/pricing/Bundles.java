package io.huisuan.pricing;

import io.huisuan.pricing.Bundling.Block;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.OnBundles;
import io.huisuan.promotion.Threshold.Basis;

import java.util.ArrayList;
import java.util.List;

/** What is taken off bundles: each is reduced by itself, and equal bundles by the same. */
final class Bundles {

    private final OnBundles effect;
    private final Selection units;
    private final Policy policy;
    private final Taking taking = new Taking();

    private Bundles(OnBundles effect, Selection units, Policy policy) {
        this.effect = effect;
        this.units = units;
        this.policy = policy;
    }

    /** The units of the bundles that are reduced, and what comes off them. */
    static Cuts cuts(OnBundles effect, Selection units, Running running) {
        var bundles = new Bundles(effect, units, running.policy);
        new Bundling(effect.parts(), units, running, effect.limit())
                .blocks()
                .forEach(bundles::reduce);
        return bundles.taking.of(units);
    }

    private void reduce(Block block) {
        List<Stretch> bundle = new ArrayList<>();
        List<Stretch> from = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (block.taken[i] > 0) {
                bundle.add(units.get(i).sample(block.taken[i]));
                from.add(units.get(i));
            }
        }
        Cuts off = off(Selection.of(bundle));
        for (int i = 0; i < from.size(); i++) {
            int count = bundle.get(i).count() * block.times;
            if (off.total() > 0) {
                taking.take(from.get(i), count, off.at(i) * block.times);
            } else {
                taking.pass(from.get(i), count);
            }
        }
    }

    private Cuts off(Selection bundle) {
        return switch (discount(bundle)) {
            case Discount.Each(Cuts cuts, _) -> cuts;
            case Discount.Once(long amount, Split split) ->
                    Sharing.amongLines(Math.min(amount, bundle.room()), bundle, split);
        };
    }

    private Discount discount(Selection bundle) {
        return switch (effect) {
            case BundlePrice(_, long price, _) ->
                    new Discount.Once(
                            Math.max(0, bundle.amount(Basis.RUNNING) - price), Split.BY_AMOUNT);
            case BundleOff(_, var off, _) -> Discount.of(off, bundle, policy);
        };
    }
}
