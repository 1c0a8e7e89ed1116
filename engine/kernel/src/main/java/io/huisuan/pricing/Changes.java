package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.pricing.Wishes.Some;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** What can be changed about who shall have what, in a component. */
final class Changes {

    private final List<Candidate> candidates;
    private final Slot[] slots;
    private final List<BitSet> wanted = new ArrayList<>();

    Changes(Settlement settlement) {
        Running running = settlement.running();
        this.candidates = settlement.candidates();
        this.slots = running.slots();
        candidates.forEach(each -> wanted.add(Footprint.wanted(running, each.proposal)));
    }

    /** Somebody gets all that it wants; or, where it is all or nothing, the other of the two. */
    Wishes large(int turn, Wishes before) {
        Candidate candidate = candidates.get(turn);
        return candidate.contested() == Contested.BY_PIECES
                ? before.all(candidate.groupNumber(), wanted.get(turn), turn)
                : before.turned(turn);
    }

    /**
     * Every single change.
     *
     * @param isWhole whose units can't be given apart, by turn
     * @param left units that somebody could have
     */
    List<UnaryOperator<Wishes>> single(IntPredicate isWhole, List<Some> left) {
        var changes = new ArrayList<UnaryOperator<Wishes>>(large());
        for (int turn = 0; turn < candidates.size(); turn++) {
            if (candidates.get(turn).contested() == Contested.BY_PIECES) {
                addSmall(turn, isWhole.test(turn), changes);
            }
        }
        left.forEach(units -> changes.add(before -> before.more(List.of(units))));
        return changes;
    }

    /** Two large changes at once, because what one alone costs the other may save. */
    List<UnaryOperator<Wishes>> pairs() {
        List<UnaryOperator<Wishes>> large = large();
        var pairs = new ArrayList<UnaryOperator<Wishes>>();
        for (int second = 1; second < large.size(); second++) {
            for (int first = 0; first < second; first++) {
                UnaryOperator<Wishes> other = large.get(second);
                UnaryOperator<Wishes> one = large.get(first);
                pairs.add(before -> other.apply(one.apply(before)));
            }
        }
        return pairs;
    }

    private List<UnaryOperator<Wishes>> large() {
        var changes = new ArrayList<UnaryOperator<Wishes>>();
        for (int turn = 0; turn < candidates.size(); turn++) {
            if (candidates.get(turn).isContested()) {
                int who = turn;
                changes.add(before -> large(who, before));
            }
        }
        return changes;
    }

    /** Somebody gets all that it wants of one line, or nothing at all. */
    private void addSmall(int turn, boolean isWhole, List<UnaryOperator<Wishes>> changes) {
        int group = candidates.get(turn).groupNumber();
        if (wanted.get(turn).cardinality() > 1 && !isWhole) {
            // By id, so that it does not matter where in the cart a line stands.
            wanted.get(turn).stream()
                    .boxed()
                    .sorted(Comparator.comparing(slot -> slots[slot].id))
                    .forEach(slot -> changes.add(before -> before.all(group, one(slot), turn)));
        }
        changes.add(before -> before.withoutTurn(turn));
    }

    private static BitSet one(int slot) {
        var one = new BitSet();
        one.set(slot);
        return one;
    }
}
