package io.huisuan.pricing;

import io.huisuan.cart.Line;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.OnBundles;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which units a bundle, or buying and getting, would need and has not; units that cost nothing
 * don't count.
 */
final class Shortage {

    private final Running running;
    private final Proposal proposal;
    private final Selection units;

    /**
     * Looks at what a proposal has.
     *
     * @param units of its target that it may have
     */
    Shortage(Running running, Proposal proposal, Selection units) {
        this.running = running;
        this.proposal = proposal;
        this.units = units;
    }

    /** What is missing; empty when units are not what it lacks. */
    Optional<ThresholdMissed> of(Multibuy effect, Selection qualifiers) {
        return switch (effect) {
            case OnBundles bundles -> of(bundles);
            case BuyXGetY buying -> of(buying, qualifiers);
        };
    }

    private Optional<ThresholdMissed> of(OnBundles bundles) {
        int needed = 0;
        for (Part part : bundles.parts()) {
            long actual = count(units, part.where()::matches);
            if (actual < part.count()) {
                return missed(part.count(), actual, only(part.where()));
            }
            needed += part.count();
        }
        long actual =
                count(
                        units,
                        line -> bundles.parts().stream().anyMatch(p -> p.where().matches(line)));
        return missed(needed, actual, proposal.offer().target());
    }

    /** One at least has to be left that is reduced. */
    private Optional<ThresholdMissed> of(BuyXGetY buying, Selection qualifiers) {
        long qualifying = count(qualifiers, _ -> true);
        if (buying.of().isEmpty()) {
            int more = buying.qualifiersToo() ? 0 : 1;
            return missed(buying.buy() + more, qualifying, proposal.offer().target());
        }
        return qualifying < buying.buy()
                ? missed(buying.buy(), qualifying, only(buying.of().get()))
                : missed(1, count(units, _ -> true), proposal.offer().target());
    }

    private Optional<ThresholdMissed> missed(long required, long actual, Target of) {
        var threshold = new Threshold(Measure.COUNT, Basis.RUNNING, required, of);
        return actual < required
                ? Optional.of(new ThresholdMissed(proposal, threshold, actual))
                : Optional.empty();
    }

    private Target only(LineFilter where) {
        return where.isAny() ? proposal.offer().target() : new Target.Lines(where);
    }

    private long count(Selection some, Predicate<Line> wanted) {
        return some.stream()
                .filter(unit -> unit.pay() > 0 && wanted.test(running.line(unit.slot)))
                .mapToLong(Stretch::count)
                .sum();
    }
}
