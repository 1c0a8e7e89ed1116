package io.huisuan.pricing;

import io.huisuan.pricing.Bid.Grain;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Threshold;

import java.util.List;

/** A series on the running cart as it is now: who of it gives most, and what. */
final class Heat {

    private static final int NOBODY = -1;

    private final Running running;
    private final Most most;
    private final Series series;
    private final Selection selection;
    private final long actual;
    private final int top;
    private final Grain grain;

    /** What the top gives to each slot of the selection, or to all of it. */
    private final long[] given;

    private final long worth;

    Heat(Running running, Most most, Series series) {
        this.running = running;
        this.most = most;
        this.series = series;
        Proposal first = series.first();
        Offer offer = first.offer();
        this.selection = Targets.find(running, series);
        this.actual = actual(offer.thresholds());
        this.top = nextReached(0);
        Reduction like = reduction(first);
        this.grain =
                Most.isPerUnit(like) ? Grain.UNIT : Most.isPerLine(like) ? Grain.LINE : Grain.WHOLE;
        this.given = top == NOBODY ? new long[0] : given(reduction(series.members().get(top)));
        long sum = 0;
        for (long each : given) {
            sum += each;
        }
        this.worth = sum;
    }

    private static Reduction reduction(Proposal proposal) {
        return (Reduction) proposal.offer().effect();
    }

    /** What the threshold measures; 0 reaches where there is none. */
    private long actual(List<Threshold> thresholds) {
        return thresholds.isEmpty() ? 0 : Hearing.measure(running, thresholds.getFirst());
    }

    private int nextReached(int member) {
        for (int i = member; i < series.members().size(); i++) {
            if (series.from(i) <= actual) {
                return i;
            }
        }
        return NOBODY;
    }

    private long[] given(Reduction reduction) {
        if (grain == Grain.WHOLE) {
            long room = Math.min(running.leeway(selection), selection.room());
            return new long[] {Math.min(asked(reduction), room)};
        }
        long[] each = new long[selection.size()];
        int slots = 0;
        for (int from = 0; from < selection.size(); from = selection.endOfSlot(from)) {
            each[slots++] = most.offLine(reduction, selection.get(from).slot);
        }
        return each;
    }

    private long asked(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(int off, _, _) -> most.share(off, selection.amount(most.base()));
            case AmountOff(long amount, _) -> amount;
            case UnitPrice _ -> throw new IllegalStateException("prices are in no series");
        };
    }

    /** Whether anybody of the series gives anything. */
    boolean hasAny() {
        return worth > 0;
    }

    /** In which pieces its members win. */
    Grain grain() {
        return grain;
    }

    boolean isOfAllGoods() {
        return selection == running.goods();
    }

    /** What the top gives in all. */
    long worth() {
        return worth;
    }

    boolean isWithinThePolicy() {
        return worth <= running.leeway(selection);
    }

    /** Notes what the top gives, where that is more than what is noted. */
    void raise(long[] best) {
        int slots = 0;
        for (int from = 0; from < selection.size(); from = selection.endOfSlot(from)) {
            int number = selection.get(from).slot.number();
            best[number] = Math.max(best[number], given[slots++]);
        }
    }

    boolean isBestSomewhere(long[] best) {
        int slots = 0;
        for (int from = 0; from < selection.size(); from = selection.endOfSlot(from)) {
            long here = given[slots++];
            if (here > 0 && here == best[selection.get(from).slot.number()]) {
                return true;
            }
        }
        return false;
    }

    /** Adds who may win: all where lines are split, or the policy cuts them down to the same. */
    void addTo(List<Candidate> contenders) {
        if (grain == Grain.WHOLE || (isWithinThePolicy() && running.splits() == 0)) {
            addBest(contenders);
            return;
        }
        for (int i = top; i != NOBODY; i = nextReached(i + 1)) {
            contenders.add(candidate(series.members().get(i)));
        }
    }

    /** The top, and those before it by rank who give as much somewhere. */
    private void addBest(List<Candidate> contenders) {
        Proposal last = series.members().get(top);
        contenders.add(candidate(last));
        for (int i = nextReached(top + 1); i != NOBODY; i = nextReached(i + 1)) {
            Proposal member = series.members().get(i);
            if (Proposal.BY_RANK.compare(member, last) < 0) {
                if (!givesAsMuchSomewhere(reduction(member))) {
                    return;
                }
                contenders.add(candidate(member));
                last = member;
            }
        }
    }

    private Candidate candidate(Proposal member) {
        return Candidate.on(selection, running.splits(), member);
    }

    private boolean givesAsMuchSomewhere(Reduction reduction) {
        long[] less = given(reduction);
        for (int i = 0; i < less.length; i++) {
            if (less[i] > 0 && less[i] == given[i]) {
                return true;
            }
        }
        return false;
    }
}
