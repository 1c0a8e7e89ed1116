package io.huisuan.pricing;

import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Who of lineups gives most to which line, where no line is split. */
final class Winners {

    private final Running running;
    private final Most most;
    private final Selection goods;

    /** What anybody gives to a slot, by its number. */
    private final long[] best;

    /** Who of lineups gives as much, the first by rank; by the slot's number. */
    private final @Nullable Proposal[] winners;

    Winners(Running running, Most most, long[] best) {
        this.running = running;
        this.most = most;
        this.goods = running.goods();
        this.best = best;
        this.winners = new Proposal[best.length];
    }

    /** Hears what they give. */
    void hear(Entrants entrants) {
        for (int i = 0; i < goods.size(); i++) {
            Slot slot = goods.get(i).slot;
            for (Series series : entrants.on(slot)) {
                hear(series, slot);
            }
        }
    }

    private void hear(Series series, Slot slot) {
        int number = slot.number();
        long given = given(series.members().getFirst(), slot);
        if (given <= 0 || given < best[number]) {
            return;
        }
        Proposal one = first(series, slot, given);
        Proposal other = winners[number];
        if (given > best[number] || other == null || Proposal.BY_RANK.compare(one, other) < 0) {
            winners[number] = one;
        }
        best[number] = given;
    }

    /** The first by rank of those who give so much. */
    private Proposal first(Series series, Slot slot, long given) {
        Proposal first = series.members().getFirst();
        for (int i = 1; i < series.members().size(); i++) {
            Proposal member = series.members().get(i);
            if (given(member, slot) < given) {
                return first;
            }
            first = Proposal.BY_RANK.compare(member, first) < 0 ? member : first;
        }
        return first;
    }

    private long given(Proposal proposal, Slot slot) {
        return most.offLine((Reduction) proposal.offer().effect(), slot);
    }

    /** Whether nobody gives more than the policy lets go. */
    boolean areWithinThePolicy() {
        long sum = 0;
        for (long each : best) {
            sum += each;
        }
        return sum <= running.leeway(goods);
    }

    /** Adds them, each on what they won. */
    void addTo(List<Candidate> contenders) {
        var won = new IdentityHashMap<Proposal, List<Stretch>>();
        var inOrder = new ArrayList<Proposal>();
        for (int i = 0; i < goods.size(); i++) {
            Proposal winner = winners[goods.get(i).slot.number()];
            if (winner != null) {
                if (!won.containsKey(winner)) {
                    inOrder.add(winner);
                }
                won.computeIfAbsent(winner, _ -> new ArrayList<>(2)).add(goods.get(i));
            }
        }
        for (Proposal winner : inOrder) {
            Selection lines = Selection.of(won.getOrDefault(winner, List.of()));
            contenders.add(Candidate.on(lines, running.splits(), winner));
        }
    }
}
