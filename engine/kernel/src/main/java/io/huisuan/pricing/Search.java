package io.huisuan.pricing;

import io.huisuan.pricing.Plan.Instead;
import io.huisuan.pricing.Walk.Place;
import io.huisuan.pricing.Walk.Way;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds what saves the customer most, among all legal choices of one component: depth first, the
 * more promising way first, and no way of which a {@link Bound} says that nothing better is there.
 * Among equal savings, who comes first by rank applies. When it is not done soon, {@link Climb}
 * looks for a good choice first, which spares it most ways, and is what it has if it is never done.
 */
final class Search {

    /**
     * What was found.
     *
     * @param pieces taken, by the candidate's turn in this component
     * @param instead what would be if those who take nothing had what they want, by their turn
     * @param bound no choice among these pieces saves more than this
     * @param start no choice saves more than this, however lines are divided
     * @param nodes of the budget that it took
     */
    record Found(
            List<BitSet> pieces,
            Map<Integer, Instead> instead,
            long worth,
            long bound,
            long start,
            long nodes) {}

    /**
     * A way that can still be gone.
     *
     * @param promise what it saves at most
     */
    private record Fork(Place place, Way way, long promise) {}

    private static final long HOPELESS = -1;

    /** Which part of the budget it goes without a climb, which may then take what is left. */
    private static final int SOON = 8;

    /** How often turns are played once more, to tell losers what they lost. */
    private static final int FEW_STEPS = 8;

    private static final int MANY_STEPS = 50;

    private final Supplier<Settlement> fresh;
    private final Walk walk;
    private final Bound bound;
    private final Ranks ranks;
    private final long budget;
    private final Deque<Fork> forks = new ArrayDeque<>();

    private long promise;
    private long nodes;
    private BitSet @Nullable [] best;
    private long bestWorth;

    /**
     * Opens a search.
     *
     * @param fresh settlements of the component alone, on running carts that keep their trails
     * @param budget of nodes, ≥ 0
     */
    Search(Supplier<Settlement> fresh, long budget) {
        this.fresh = fresh;
        Settlement settlement = fresh.get();
        this.walk = new Walk(settlement);
        this.bound = new Bound(settlement);
        this.ranks = new Ranks(settlement.candidates());
        this.budget = budget;
    }

    Found run() {
        long start = bound.from(0);
        promise = start;
        boolean isOpen = goOn(budget / SOON);
        if (isOpen) {
            climb();
            isOpen = openPromise() > bestWorth && goOn(budget);
        }
        long open = isOpen ? openPromise() : 0;
        BitSet[] found = best == null ? walk.copyOfTaken() : best;
        Map<Integer, Instead> instead = instead(found);
        long most = Math.max(open, bestWorth);
        return new Found(
                List.of(found), instead, bestWorth, most, Math.max(start, bestWorth), nodes);
    }

    /** Takes no longer than the search took, or a few steps. */
    private Map<Integer, Instead> instead(BitSet[] found) {
        long steps = Math.clamp(nodes / costOfAStep(), FEW_STEPS, MANY_STEPS);
        return budget == 0 || Arrays.stream(found).noneMatch(BitSet::isEmpty)
                ? Map.of()
                : new Climb(fresh.get(), steps).instead(found);
    }

    /** Whether there is still something to look at. */
    private boolean goOn(long untilNodes) {
        boolean isOpen = true;
        while (isOpen && nodes < untilNodes) {
            isOpen = step();
        }
        return isOpen;
    }

    /** Playing all turns takes about as long as so many looks. */
    private long costOfAStep() {
        return 6 * bound.cost();
    }

    private void climb() {
        var climb = new Climb(fresh.get(), (budget - nodes) / costOfAStep());
        climb.run(openPromise());
        nodes += climb.steps() * costOfAStep();
        keepIfBetter(climb.best(), climb.worth());
    }

    /** What the choices that nobody looked at save at most. */
    private long openPromise() {
        long open = promise;
        for (Fork fork : forks) {
            open = Math.max(open, fork.promise());
        }
        return open;
    }

    /** One node further; false when there is nothing left to look at. */
    private boolean step() {
        if (walk.advance().isPresent()) {
            fork();
        } else {
            keepIfBetter(walk.copyOfTaken(), walk.worth());
        }
        return goBack();
    }

    /** Looks every way; the most promising shall be gone first. */
    private void fork() {
        Place here = walk.place();
        var open = new ArrayList<Fork>();
        for (Way way : walk.ways()) {
            walk.go(way);
            long ofWay = promise();
            if (ofWay != HOPELESS) {
                open.add(new Fork(here, way, ofWay));
            }
            walk.backTo(here);
        }
        nodes += bound.cost();
        // Among equals the first is to be the last.
        open.reversed().stream()
                .sorted(Comparator.comparingLong(Fork::promise))
                .forEach(forks::push);
    }

    /** What can be saved from here; {@link #HOPELESS} when it is not better than the best. */
    private long promise() {
        long most = Math.min(promise, bound.of(walk.turn(), walk.rest()));
        return isHopeless(most) ? HOPELESS : most;
    }

    private boolean isHopeless(long most) {
        if (best == null || most > bestWorth) {
            return false;
        }
        return most < bestWorth || !ranks.canBeat(best, walk.taken(), walk.open());
    }

    /** The newest way that is still open is gone. */
    private boolean goBack() {
        while (!forks.isEmpty()) {
            Fork fork = forks.pop();
            walk.backTo(fork.place());
            if (!isHopeless(fork.promise())) {
                promise = fork.promise();
                walk.go(fork.way());
                return true;
            }
        }
        return false;
    }

    private void keepIfBetter(BitSet[] pieces, long worth) {
        if (best == null
                || worth > bestWorth
                || (worth == bestWorth && ranks.canBeat(best, pieces, pieces.length))) {
            best = pieces;
            bestWorth = worth;
        }
    }
}
