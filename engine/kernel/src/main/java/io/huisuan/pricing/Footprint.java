package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;

import java.util.BitSet;
import java.util.List;

/** The slots that a proposal reads or changes, by their number. */
final class Footprint {

    private Footprint() {}

    /** The units that it may need: those that it may change, and those that qualify for it. */
    static BitSet wanted(Running cart, Proposal proposal) {
        boolean skipDiscounted = proposal.stacking().skipDiscounted();
        BitSet slots = Targets.slots(cart, proposal.offer().target(), skipDiscounted);
        for (Single single : singles(proposal.offer().effect())) {
            if (single instanceof BuyXGetY buying && buying.of().isPresent()) {
                slots.or(cart.lineNumbers(buying.of().get()::matches));
            }
        }
        return slots;
    }

    /**
     * What it may need, and what it reads that others may change. As long as the policy limits all
     * discounts together, everybody who changes goods matters to everybody. The customer's points
     * are like a slot of their own, and so are those that are earned.
     */
    static BitSet of(Running cart, Proposal proposal) {
        BitSet print = wanted(cart, proposal);
        for (Threshold threshold : proposal.offer().thresholds()) {
            if (threshold.basis() != Basis.LIST || threshold.of() instanceof Target.Units) {
                print.or(Targets.slots(cart, threshold.of(), false));
            }
        }
        if (cart.policy.limitsTheWhole() && hasGoods(print, cart)) {
            print.set(0, cart.lineCount());
        }
        for (Single single : singles(proposal.offer().effect())) {
            if (single instanceof PointsDeduct) {
                print.set(cart.slotCount());
            } else if (single instanceof Grant) {
                print.set(cart.slotCount() + 1);
            }
        }
        return print;
    }

    /** All that an effect may come to. */
    static List<Single> singles(Effect effect) {
        return switch (effect) {
            case Single single -> List.of(single);
            case Tiered tiered -> tiered.tiers().stream().map(Effect.Tier::gives).toList();
        };
    }

    private static boolean hasGoods(BitSet print, Running cart) {
        int first = print.nextSetBit(0);
        return first >= 0 && first < cart.lineCount();
    }
}
