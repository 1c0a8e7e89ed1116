package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The most that any way on from here saves: what is saved already, and what the others' turns can
 * save beyond it, with less strict rules ({@link Relaxed}).
 *
 * <p>INVARIANT: never too low. It rests on two facts that hold for every rounding: a discount does
 * not grow when its base falls, and a price does not fall by more than what it is a price of.
 */
final class Bound {

    /** Who has to look at more than so many slots pays for it out of the budget. */
    private static final long SLOTS_OF_A_NODE = 1_000;

    private final Settlement settlement;
    private final List<Candidate> candidates;
    private final List<Wants> wants = new ArrayList<>();
    private final BitSet goods = new BitSet();
    private final int[] groups;
    private final long cost;

    /**
     * Prepares bounds.
     *
     * @param settlement of the component, nothing settled yet
     */
    Bound(Settlement settlement) {
        this.settlement = settlement;
        this.candidates = settlement.candidates();
        Running running = settlement.running();
        candidates.forEach(candidate -> goods.or(Footprint.of(running, candidate.proposal)));
        goods.clear(running.lineCount(), Math.max(running.lineCount(), goods.length()));
        candidates.forEach(candidate -> wants.add(new Wants(running, candidate, goods)));
        this.groups =
                candidates.stream()
                        .filter(candidate -> candidate.contested() == Contested.BY_PIECES)
                        .mapToInt(Candidate::groupNumber)
                        .distinct()
                        .limit(Relaxed.MAX_GROUPS)
                        .toArray();
        this.cost = 1L + wants.stream().mapToLong(w -> w.slots().size()).sum() / SLOTS_OF_A_NODE;
    }

    /** The nodes that one look costs. */
    long cost() {
        return cost;
    }

    /** When that turn has not begun yet. */
    long from(int turn) {
        return look(null).from(turn).worth();
    }

    /**
     * In the middle of a turn.
     *
     * @param rest the pieces of that turn about which nothing is chosen yet
     */
    long of(int turn, List<Piece> rest) {
        Slot opened = rest.isEmpty() ? null : rest.getFirst().units.get(0).slot;
        return look(opened).at(turn, rest).from(turn + 1).worth();
    }

    private Look look(@Nullable Slot opened) {
        var relaxed = new Relaxed(settlement.running(), goods, groups, opened);
        return new Look(settlement, wants, relaxed, groups);
    }
}
