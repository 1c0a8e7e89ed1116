package io.huisuan.pricing;

import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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

    /** So many units of a stretch. */
    record Part(Stretch units, int count) {}

    private final Offer offer;
    private final May may;
    private final BitSet numbers;
    private final Slot[] slots;
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
     * Looks up what a proposal wants.
     *
     * @param goods all goods that matter to its component, by number of slot
     */
    Wants(Running running, Proposal proposal, BitSet goods) {
        Slot[] all = running.slots();
        this.offer = proposal.offer();
        this.may = new May(running.tally);
        this.numbers = Footprint.wanted(running, proposal);
        this.slots = slots(numbers, all);
        this.picks =
                offer.target() instanceof Target.Units
                        || proposal.stacking().maxUnits() < Stacking.NO_LIMIT
                        || Footprint.singles(offer.effect()).stream()
                                .anyMatch(Multibuy.class::isInstance);
        this.isOfAllGoods = !picks && numbers.equals(goods);
        this.needed = new ArrayList<>();
        long total = 0;
        for (Threshold threshold : offer.thresholds()) {
            BitSet counted = Targets.slots(running, threshold.of(), false);
            needed.add(new Needed(threshold, List.of(slots(counted, all))));
            if (isOfTotal(threshold.measure(), threshold.basis())
                    && !(threshold.of() instanceof Target.Units)
                    && counted.equals(goods)) {
                total = Math.max(total, threshold.atLeast());
            }
        }
        this.neededTotal = total;
    }

    private static Slot[] slots(BitSet some, Slot[] all) {
        return some.stream().mapToObj(i -> all[i]).toArray(Slot[]::new);
    }

    Slot[] slots() {
        return slots;
    }

    BitSet numbers() {
        return numbers;
    }

    boolean isOfFees() {
        return slots.length > 0 && slots[0].isFee;
    }

    boolean isOfAllGoods() {
        return isOfAllGoods;
    }

    /** Whether it takes some of the units only, and others may change which. */
    boolean picks() {
        return picks;
    }

    /** What is worth most of what may come on top; 0 when nothing may. */
    long onTop() {
        if (slots.length == 0 || !isReachable()) {
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
        if (slots.length == 0 || !isReachable()) {
            return List.of();
        }
        return switch (offer.effect()) {
            case Single single -> steps(single, neededTotal);
            case Tiered tiered -> steps(tiered);
        };
    }

    private List<Step> steps(Single single, long from) {
        return may.reduce(single).map(r -> List.of(new Step(r, from))).orElse(List.of());
    }

    /** What may come, as far as tiers are reached. */
    private List<Single> reachable() {
        return switch (offer.effect()) {
            case Single single -> List.of(single);
            case Tiered tiered -> {
                long most = most(offer.target(), List.of(slots), tiered.measure(), tiered.basis());
                yield tiered.tiers().stream()
                        .filter(tier -> tier.atLeast() <= most)
                        .map(tier -> tiered.repeat() ? tier.repeated(most) : tier.gives())
                        .toList();
            }
        };
    }

    private List<Step> steps(Tiered tiered) {
        long most = most(offer.target(), List.of(slots), tiered.measure(), tiered.basis());
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
        long sum = 0;
        for (Part part : parts(target, counted, basis)) {
            sum += measure == Measure.COUNT ? part.count() : part.units().pay(basis) * part.count();
        }
        return sum;
    }

    /** All units that it may work on; of a pick the dearest, which are worth most. */
    List<Part> parts(Basis basis) {
        return parts(offer.target(), List.of(slots), basis);
    }

    private static List<Part> parts(Target target, List<Slot> slots, Basis basis) {
        var parts = new ArrayList<Part>(slots.size());
        for (Slot slot : slots) {
            for (Stretch stretch : slot.stretches()) {
                parts.add(new Part(stretch, stretch.count()));
            }
        }
        return target instanceof Target.Units(_, int count, _)
                ? dearest(parts, count, basis)
                : parts;
    }

    private static List<Part> dearest(List<Part> parts, int count, Basis basis) {
        parts.sort(Comparator.comparingLong((Part part) -> part.units().pay(basis)).reversed());
        var dearest = new ArrayList<Part>();
        int missing = count;
        for (Part part : parts) {
            int taken = Math.min(missing, part.count());
            if (taken > 0) {
                dearest.add(new Part(part.units(), taken));
                missing -= taken;
            }
        }
        return dearest;
    }
}
