package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Threshold.Measure;

import java.util.BitSet;
import java.util.List;

/**
 * Which lines are divided, so that some of their equal units can go to one rival and some to
 * another: those where it matters how many go to whom. Where each unit is given by itself and
 * nothing follows that reads the sum, what is best for one is best for all its equals.
 */
final class Division {

    /** So many parts a cart may have, unless that leaves its lines too few. */
    private static final int PARTS = 400;

    private static final int FEWEST_SINGLY = 8;
    private static final int MOST_SINGLY = 32;

    private final Running cart;
    private final List<Candidate> candidates;

    /** By number of slot. */
    private final BitSet divided = new BitSet();

    /** Those for which several compete by units. */
    private final BitSet shared = new BitSet();

    /**
     * Finds them.
     *
     * @param cart of which nothing is settled
     * @param components as numbers of candidates
     */
    Division(Running cart, List<Candidate> candidates, List<BitSet> components) {
        this.cart = cart;
        this.candidates = candidates;
        components.forEach(this::divide);
    }

    private void divide(BitSet component) {
        if (component.stream().anyMatch(i -> isReadingSums(candidates.get(i)))) {
            component.stream()
                    .mapToObj(candidates::get)
                    .filter(Division::isByUnits)
                    .forEach(this::divide);
        }
    }

    private void divide(Candidate candidate) {
        BitSet wanted = wanted(candidate);
        var again = (BitSet) wanted.clone();
        again.and(divided);
        shared.or(again);
        divided.or(wanted);
    }

    private BitSet wanted(Candidate candidate) {
        BitSet wanted = Footprint.wanted(cart, candidate.proposal);
        wanted.andNot(candidate.alone());
        return wanted;
    }

    private static boolean isByUnits(Candidate candidate) {
        return candidate.contested() == Contested.BY_PIECES
                && Footprint.singles(candidate.proposal.offer().effect()).stream()
                        .anyMatch(
                                single ->
                                        single instanceof Reduction gives && Most.isPerUnit(gives));
    }

    private static boolean isReadingSums(Candidate candidate) {
        Proposal proposal = candidate.proposal;
        return !isByUnits(candidate) || isReadingSums(proposal.offer());
    }

    private static boolean isReadingSums(Offer offer) {
        boolean isTiered =
                offer.effect() instanceof Tiered(var measure, _, _, _) && measure == Measure.AMOUNT;
        return isTiered
                || offer.thresholds().stream()
                        .anyMatch(threshold -> threshold.measure() == Measure.AMOUNT);
    }

    /** Divides the lines of that cart. */
    void cut(Running running) {
        if (!divided.isEmpty()) {
            for (Slot slot : running.slots()) {
                if (divided.get(slot.number())) {
                    slot.cut(singly());
                }
            }
        }
    }

    private int singly() {
        return Math.clamp(PARTS / divided.cardinality(), FEWEST_SINGLY, MOST_SINGLY);
    }

    /**
     * Whether every number of units can go to each of a component's rivals. Parts that grow make
     * every number for one of two, but not for each of three, and "nobody" is one, too.
     */
    boolean isExact(BitSet component) {
        var wanted = new BitSet();
        component.stream()
                .mapToObj(candidates::get)
                .filter(Division::isByUnits)
                .forEach(candidate -> wanted.or(wanted(candidate)));
        wanted.and(shared);
        Slot[] slots = cart.slots();
        return wanted.stream().allMatch(number -> slots[number].units() <= singly());
    }
}
