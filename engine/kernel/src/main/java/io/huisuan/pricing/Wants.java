package io.huisuan.pricing;

import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a proposal could give at most on the running cart, whatever others take before its turn.
 * Amounts only fall, so what is not reached now never will be.
 */
final class Wants {

    /**
     * A reduction that may come; of several one does.
     *
     * @param from it comes only if all goods cost this much then; 0 when that is not needed
     */
    record Step(Reduction gives, long from) {}

    private final Offer offer;
    private final May may;
    private final boolean mayGiveOnTop;
    private final BitSet numbers;
    private final List<Slot> slots;
    private final boolean picks;
    private final boolean isOfAllGoods;
    private final List<Needed> needed;
    private final long neededTotal;

    /** A threshold with the slots that count for it. */
    private record Needed(Threshold threshold, List<Slot> counted) {
        boolean isReachable() {
            return most(threshold.of(), counted, threshold.measure(), threshold.basis())
                    >= threshold.atLeast();
        }
    }

    /**
     * Looks up what a candidate wants.
     *
     * @param goods all goods that matter to its component, by number of slot
     */
    Wants(Running running, Candidate candidate, BitSet goods) {
        Proposal proposal = candidate.proposal;
        Slot[] all = running.slots();
        this.offer = proposal.offer();
        this.may = new May(running.tally, running.policy);
        this.mayGiveOnTop = May.giveOnTop(proposal);
        this.numbers = Footprint.wanted(running, proposal);
        this.slots = slots(numbers, all);
        this.picks =
                offer.target() instanceof Target.Units
                        || candidate.picksUnits()
                        || Footprint.singles(offer.effect()).stream()
                                .anyMatch(Multibuy.class::isInstance);
        this.isOfAllGoods = !picks && numbers.equals(goods);
        this.needed = new ArrayList<>();
        long total = 0;
        for (Threshold threshold : offer.thresholds()) {
            BitSet counted = Targets.slots(running, threshold.of(), false);
            needed.add(new Needed(threshold, slots(counted, all)));
            if (isOfTotal(threshold.measure(), threshold.basis())
                    && !(threshold.of() instanceof Target.Units)
                    && counted.equals(goods)) {
                total = Math.max(total, threshold.atLeast());
            }
        }
        this.neededTotal = total;
    }

    private static List<Slot> slots(BitSet some, Slot[] all) {
        return some.stream().mapToObj(i -> all[i]).toList();
    }

    List<Slot> slots() {
        return slots;
    }

    BitSet numbers() {
        return numbers;
    }

    boolean isOfFees() {
        return !slots.isEmpty() && slots.getFirst().isFee;
    }

    boolean isOfAllGoods() {
        return isOfAllGoods;
    }

    /** Whether it takes some of the units only, and others may change which. */
    boolean picks() {
        return picks;
    }

    /** Whether it may give something of worth besides. */
    boolean mayGiveOnTop() {
        return mayGiveOnTop;
    }

    /** What is worth most of what may come on top; 0 when nothing may. */
    long onTop() {
        if (!mayGiveOnTop || slots.isEmpty() || !isReachable()) {
            return 0;
        }
        long most = 0;
        for (Single single : reachable()) {
            most = Math.max(most, may.onTop(single, slots));
        }
        return most;
    }

    /** The reductions that may come. */
    List<Step> steps() {
        if (slots.isEmpty() || !isReachable()) {
            return List.of();
        }
        return switch (offer.effect()) {
            case Single single -> steps(single, neededTotal);
            case Tiered tiered -> steps(tiered);
        };
    }

    private List<Step> steps(Single single, long from) {
        return may.reduce(single, slots).map(r -> List.of(new Step(r, from))).orElse(List.of());
    }

    /** What may come, as far as tiers are reached. */
    private List<Single> reachable() {
        return switch (offer.effect()) {
            case Single single -> List.of(single);
            case Tiered tiered -> {
                long most = most(offer.target(), slots, tiered.measure(), tiered.basis());
                yield tiered.tiers().stream()
                        .filter(tier -> tier.atLeast() <= most)
                        .map(tier -> tiered.repeat() ? tier.repeated(most) : tier.gives())
                        .toList();
            }
        };
    }

    private List<Step> steps(Tiered tiered) {
        long most = most(offer.target(), slots, tiered.measure(), tiered.basis());
        boolean isOfTotal = isOfAllGoods() && isOfTotal(tiered.measure(), tiered.basis());
        if (!picks() && (tiered.measure() == Measure.COUNT || tiered.basis() == Basis.LIST)) {
            return tiered.at(most).map(single -> steps(single, neededTotal)).orElse(List.of());
        }
        var steps = new ArrayList<Step>();
        for (Tier tier : tiered.tiers()) {
            if (tier.atLeast() <= most) {
                Single gives = tiered.repeat() ? tier.repeated(most) : tier.gives();
                long from = isOfTotal ? tier.atLeast() : 0;
                steps.addAll(steps(gives, Math.max(from, neededTotal)));
            }
        }
        return steps;
    }

    private boolean isReachable() {
        for (Needed each : needed) {
            if (!each.isReachable()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfTotal(Measure measure, Basis basis) {
        return measure == Measure.AMOUNT && basis == Basis.RUNNING;
    }

    private static long most(Target target, List<Slot> counted, Measure measure, Basis basis) {
        if (!counted.isEmpty() && counted.getFirst().isFee) {
            return 0;
        }
        return switch (measure) {
            case AMOUNT -> sum(target, counted, basis, units -> units.pay(basis));
            case COUNT -> sum(target, counted, basis, _ -> 1);
        };
    }

    /** Over all units that it may work on; of a pick over the dearest, which are worth most. */
    long sum(Basis basis, ToLongFunction<Stretch> ofUnit) {
        return sum(offer.target(), slots, basis, ofUnit);
    }

    private static long sum(
            Target target, List<Slot> slots, Basis basis, ToLongFunction<Stretch> ofUnit) {
        if (target instanceof Target.Units(_, int count, _)) {
            return sumOfDearest(count, slots, basis, ofUnit);
        }
        long sum = 0;
        for (Slot slot : slots) {
            for (Stretch units : slot.stretches()) {
                sum += ofUnit.applyAsLong(units) * units.count();
            }
        }
        return sum;
    }

    private static long sumOfDearest(
            int count, List<Slot> slots, Basis basis, ToLongFunction<Stretch> ofUnit) {
        var dearest = new ArrayList<Stretch>();
        for (Slot slot : slots) {
            dearest.addAll(slot.stretches());
        }
        dearest.sort(Comparator.comparingLong((Stretch units) -> units.pay(basis)).reversed());
        long sum = 0;
        int missing = count;
        for (Stretch units : dearest) {
            int taken = Math.min(missing, units.count());
            sum += ofUnit.applyAsLong(units) * taken;
            missing -= taken;
        }
        return sum;
    }
}
