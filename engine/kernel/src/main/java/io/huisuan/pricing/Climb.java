package io.huisuan.pricing;

import io.huisuan.pricing.Plan.Instead;
import io.huisuan.pricing.Wishes.Some;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds a good choice soon, by local search: from each unit going to whoever offers most for it,
 * one change after the other that saves more, until none does. It proves nothing.
 */
final class Climb {

    private final Replay replay;
    private final Changes changes;
    private final List<Candidate> candidates;
    private final long limit;

    private Wishes wishes = new Wishes(new BitSet());
    private List<Some> left = List.of();
    private long worth = -1;
    private BitSet[] best = {};
    private long bestWorth = -1;
    private long enough;

    /**
     * Stands at the foot.
     *
     * @param settlement of the component alone, on a running cart that keeps its trail
     * @param steps that it may take, and a few more that it has begun
     */
    Climb(Settlement settlement, long steps) {
        this.replay = new Replay(settlement);
        this.changes = new Changes(settlement);
        this.candidates = settlement.candidates();
        this.limit = steps;
    }

    /** The pieces taken, by the candidate's turn in this component. */
    BitSet[] best() {
        return best;
    }

    long worth() {
        return bestWorth;
    }

    /** How often all turns were played. */
    long steps() {
        return replay.steps();
    }

    /** From two places, because one alone may be below the lower of two tops. */
    void run(long enough) {
        this.enough = enough;
        climb(replay.rush(), limit / 2);
        climb(new Wishes(new BitSet()), limit);
    }

    private void climb(Wishes from, long until) {
        worth = -1;
        tries(from);
        boolean isHigher = true;
        while (isHigher) {
            isHigher =
                    tryAll(changes.single(replay::isWhole, left), until)
                            || tryAll(changes.pairs(), until);
        }
    }

    private boolean tryAll(List<UnaryOperator<Wishes>> all, long until) {
        boolean isHigher = false;
        for (UnaryOperator<Wishes> change : all) {
            isHigher |= replay.steps() < until && bestWorth < enough && tries(change.apply(wishes));
        }
        return isHigher;
    }

    /** Also with what is left over then for others; whether that saves more. */
    private boolean tries(Wishes some) {
        long before = worth;
        List<Some> over = replay.play(some);
        keepIfBetter(some);
        if (!over.isEmpty()) {
            Wishes more = some.more(over);
            replay.play(more);
            keepIfBetter(more);
        }
        return worth > before;
    }

    private void keepIfBetter(Wishes some) {
        if (replay.worth() > bestWorth) {
            bestWorth = replay.worth();
            best = replay.taken();
        }
        if (replay.worth() > worth) {
            worth = replay.worth();
            wishes = some;
            left = replay.left();
        }
    }

    /**
     * What would be if those who take nothing had what they want, by their turn; as far as its
     * steps go.
     *
     * @param pieces taken, by the candidate's turn in this component
     */
    Map<Integer, Instead> instead(BitSet[] pieces) {
        Wishes those = replay.wishes(pieces);
        long all = replay.worth();
        var instead = new HashMap<Integer, Instead>();
        for (int turn = 0; turn < pieces.length; turn++) {
            if (candidates.get(turn).isContested()
                    && pieces[turn].isEmpty()
                    && replay.steps() <= limit) {
                instead.put(turn, instead(changes.large(turn, those), all, turn));
            }
        }
        return instead;
    }

    private Instead instead(Wishes other, long all, int turn) {
        List<Some> over = replay.play(other);
        Instead alone = instead(all, turn);
        if (over.isEmpty()) {
            return alone;
        }
        replay.play(other.more(over));
        Instead withOthers = instead(all, turn);
        return withOthers.margin() < alone.margin() ? withOthers : alone;
    }

    private Instead instead(long all, int turn) {
        return new Instead(replay.worthOf(candidates.get(turn)), Math.max(0, all - replay.worth()));
    }
}
