package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.pricing.Relaxed.Share;
import io.huisuan.pricing.Wants.Step;
import io.huisuan.promotion.Effect.Reduction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One look at what the turns from one on may give. */
final class Look {

    private final List<Candidate> candidates;
    private final Receipt receipt;
    private final Running running;
    private final List<Wants> wants;
    private final Relaxed relaxed;
    private final int[] groups;
    private final Most most;
    private final BitSet settledGroups = new BitSet();

    /** What groups share, by the turn of their last member. */
    private final Map<Integer, Cliques> waiting = new HashMap<>();

    Look(Settlement settlement, List<Wants> wants, Relaxed relaxed, int[] groups) {
        this.candidates = settlement.candidates();
        this.receipt = settlement.receipt();
        this.running = settlement.running();
        this.wants = wants;
        this.relaxed = relaxed;
        this.groups = groups;
        this.most = new Most(running.policy);
    }

    /** What is left of a turn: what it gives is known by now. */
    Look at(int turn, List<Piece> rest) {
        Candidate candidate = candidates.get(turn);
        var cliques = new Cliques();
        // What comes on top is never in several pieces.
        boolean isByUnits = rest.size() > 1 || !wants.get(turn).mayGiveOnTop();
        for (int i = 0, end; i < rest.size(); i = end) {
            Piece piece = rest.get(i);
            end = i + 1;
            if (isByUnits && piece.isOfOnePlace()) {
                while (end < rest.size() && rest.get(end).isBeside(piece)) {
                    end++;
                }
                give(rest.subList(i, end), bit(candidate));
            } else {
                cliques.add(piece.units.numbers(), share(candidate, piece));
            }
        }
        if (candidate.contested() == Contested.BY_PIECES) {
            settleGroup(turn + 1, candidate.groupNumber(), cliques);
        } else {
            cliques.giveAll(relaxed);
        }
        return this;
    }

    /** Pieces of one place. If they are not all of it, rivals may have the others. */
    private void give(List<Piece> pieces, int group) {
        Stretch first = pieces.getFirst().units.get(0);
        long units = pieces.stream().mapToLong(piece -> piece.units.units()).sum();
        relaxed.give(Piece.worth(pieces), first, units == relaxed.unitsAt(first) ? group : 0);
    }

    private static Share share(Candidate candidate, Piece piece) {
        long off = May.reduce(candidate.proposal) ? piece.worth : 0;
        long onTop = May.giveOnTop(candidate.proposal) ? piece.worth : 0;
        return new Share(piece.units.isOfFees(), off, off, onTop);
    }

    Look from(int turn) {
        for (int i = turn; i < candidates.size(); i++) {
            visit(i);
        }
        return this;
    }

    long worth() {
        return receipt.worth() + relaxed.worth(running.leeway(running.goods()));
    }

    private void visit(int turn) {
        Candidate candidate = candidates.get(turn);
        try {
            visit(turn, candidate);
        } catch (RuntimeException broken) {
            throw Breaking.of(candidate.proposal, broken);
        }
        Cliques due = waiting.remove(turn);
        if (due != null) {
            due.giveAll(relaxed);
        }
    }

    private void visit(int turn, Candidate candidate) {
        if (!candidate.isDecided() && receipt.excluded(candidate.proposal).isEmpty()) {
            List<Step> steps = wants.get(turn).steps();
            if (isByUnits(turn, steps)) {
                giveToUnits(turn, steps);
            }
            if (candidate.contested() != Contested.BY_PIECES) {
                var alone = new Cliques();
                addShares(turn, steps, alone);
                alone.giveAll(relaxed);
            } else if (!settledGroups.get(candidate.groupNumber())) {
                settleGroup(turn, candidate.groupNumber(), new Cliques());
            }
        }
    }

    /**
     * What the group's members from this turn on share: of those for one slot the best. It is given
     * when the last of them comes: percentages in between are of more, never of too little.
     */
    private void settleGroup(int from, int group, Cliques cliques) {
        settledGroups.set(group);
        int last = from - 1;
        for (int turn = from; turn < candidates.size(); turn++) {
            Candidate candidate = candidates.get(turn);
            if (candidate.contested() == Contested.BY_PIECES
                    && candidate.groupNumber() == group
                    && !candidate.isDecided()) {
                addShares(turn, cliques);
                last = turn;
            }
        }
        if (last < from) {
            cliques.giveAll(relaxed);
        } else {
            waiting.put(last, cliques.since(relaxed.unitTurns()));
        }
    }

    private static boolean isByUnits(List<Step> steps) {
        return all(steps, Most::isPerUnit);
    }

    private static boolean all(List<Step> steps, Predicate<Reduction> are) {
        for (Step step : steps) {
            if (!are.test(step.gives())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is given by unit or by line, so that each line can be looked at by itself. */
    private boolean isByUnits(int turn, List<Step> steps) {
        return !steps.isEmpty() && !wants.get(turn).picks() && all(steps, Look::isInPieces);
    }

    private static boolean isInPieces(Reduction gives) {
        return Most.isPerUnit(gives) || Most.isPerLine(gives);
    }

    private void giveToUnits(int turn, List<Step> steps) {
        int group = bit(candidates.get(turn));
        for (Slot slot : wants.get(turn).slots()) {
            if (isUnitwise(slot, steps)) {
                for (Stretch units : relaxed.unitsOf(slot)) {
                    relaxed.giveToEach(steps, units, group);
                }
            }
        }
    }

    /** A line that is all one stretch goes with its units. */
    private boolean isUnitwise(Slot slot, List<Step> steps) {
        return relaxed.unitsOf(slot).size() == 1 || isByUnits(steps);
    }

    private void addShares(int turn, Cliques cliques) {
        try {
            addShares(turn, wants.get(turn).steps(), cliques);
        } catch (RuntimeException broken) {
            throw Breaking.of(candidates.get(turn).proposal, broken);
        }
    }

    private void addShares(int turn, List<Step> steps, Cliques cliques) {
        Wants wanted = wants.get(turn);
        if (!isByUnits(turn, steps)) {
            boolean isWhole = !wanted.picks() && all(steps, gives -> !isInPieces(gives));
            if ((!isWhole || isFree(turn, wanted.slots()))
                    && (!steps.isEmpty() || wanted.onTop() > 0)) {
                var share = Share.of(wanted, steps, most, relaxed.total());
                cliques.add(isWhole ? wanted.numbers() : new BitSet(), share);
            }
            return;
        }
        if (wanted.onTop() > 0) {
            cliques.add(new BitSet(), new Share(wanted.isOfFees(), 0, 0, wanted.onTop()));
        }
        boolean isWhole = all(steps, Most::isPerLine);
        for (Slot slot : wanted.slots()) {
            if (!isUnitwise(slot, steps) && (!isWhole || isFree(turn, List.of(slot)))) {
                var number = new BitSet();
                number.set(slot.number(), isWhole);
                long off = offLine(steps, slot);
                cliques.add(number, new Share(slot.isFee, off, off, 0));
            }
        }
    }

    private long offLine(List<Step> steps, Slot slot) {
        long off = 0;
        for (Step step : steps) {
            off = Math.max(off, most.offLine(step.gives(), slot));
        }
        return off;
    }

    private boolean isFree(int turn, List<Slot> slots) {
        Candidate candidate = candidates.get(turn);
        if (candidate.contested() != Contested.BY_PIECES) {
            return true;
        }
        for (Slot slot : slots) {
            for (Stretch units : slot.stretches()) {
                if (units.isWonIn(candidate.groupNumber())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The bit of a candidate's group among those that are looked at together; 0 for none. */
    private int bit(Candidate candidate) {
        for (int i = 0; i < groups.length; i++) {
            if (candidate.contested() == Contested.BY_PIECES
                    && candidate.groupNumber() == groups[i]) {
                return 1 << i;
            }
        }
        return 0;
    }
}
