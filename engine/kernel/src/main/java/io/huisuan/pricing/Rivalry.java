package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands in whose way, as far as the cart tells before anything is settled. Rivals are members
 * of one group that may want the same units, and promotions that do not go together.
 */
final class Rivalry {

    private final Running cart;
    private final List<Candidate> candidates;
    private final BitSet contested = new BitSet();

    /** Finds the rivals among those who are undecided, and tells them that they are contested. */
    Rivalry(Running cart, List<Candidate> candidates) {
        this.cart = cart;
        this.candidates = candidates;
        boolean anybodyIsPicky = false;
        for (int i = 0; i < candidates.size(); i++) {
            anybodyIsPicky |= isOpen(i) && candidates.get(i).stacking().isPicky();
        }
        groups().values().forEach(this::findRivals);
        if (anybodyIsPicky) {
            findWhoDoesNotGoTogether();
        }
    }

    /** The numbers of those about whom there is something to choose. */
    BitSet contested() {
        return contested;
    }

    private boolean isOpen(int i) {
        return !candidates.get(i).isDecided();
    }

    private Map<String, List<Integer>> groups() {
        var groups = new HashMap<String, List<Integer>>();
        for (int i = 0; i < candidates.size(); i++) {
            if (isOpen(i) && candidates.get(i).hasRivals()) {
                String group = candidates.get(i).group();
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
            }
        }
        return groups;
    }

    private void findRivals(List<Integer> members) {
        switch (selection(members)) {
            case FIRST -> {}
            case ALL -> members.forEach(i -> candidates.get(i).competesWithNobody());
            case BEST -> compete(members);
        }
    }

    /** As the first member by rank says. */
    private Stacking.Selection selection(List<Integer> members) {
        Proposal first = candidates.get(members.getFirst()).proposal;
        for (int i : members) {
            Proposal member = candidates.get(i).proposal;
            first = Proposal.BY_RANK.compare(member, first) < 0 ? member : first;
        }
        return first.stacking().selection();
    }

    /** Those who want the same slots, directly or over others, compete with each other. */
    private void compete(List<Integer> members) {
        var wants = new ArrayList<BitSet>();
        var rivals = new ArrayList<BitSet>();
        for (int i : members) {
            BitSet wanted = Footprint.wanted(cart, candidates.get(i).proposal);
            var together = new BitSet();
            together.set(i);
            for (int c = rivals.size() - 1; c >= 0; c--) {
                if (wants.get(c).intersects(wanted)) {
                    wanted.or(wants.remove(c));
                    together.or(rivals.remove(c));
                }
            }
            wants.add(wanted);
            rivals.add(together);
        }
        rivals.forEach(this::compete);
    }

    private void compete(BitSet rivals) {
        int first = rivals.nextSetBit(0);
        if (rivals.cardinality() == 1) {
            candidates.get(first).competesWithNobody();
            return;
        }
        BitSet shared = shared(rivals);
        for (int i = first; i >= 0; i = rivals.nextSetBit(i + 1)) {
            Candidate candidate = candidates.get(i);
            BitSet alone = Footprint.wanted(cart, candidate.proposal);
            alone.andNot(shared);
            contest(i, Contested.BY_PIECES);
            candidate.isInGroup(first, alone);
        }
    }

    /** The slots that several of them want. */
    private BitSet shared(BitSet rivals) {
        var once = new BitSet();
        var shared = new BitSet();
        for (int i = rivals.nextSetBit(0); i >= 0; i = rivals.nextSetBit(i + 1)) {
            BitSet wanted = Footprint.wanted(cart, candidates.get(i).proposal);
            var again = (BitSet) wanted.clone();
            again.and(once);
            shared.or(again);
            once.or(wanted);
        }
        return shared;
    }

    private void findWhoDoesNotGoTogether() {
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isOpen(i) && isOpen(j) && !goTogether(i, j)) {
                    mayBeLeftOut(i);
                    mayBeLeftOut(j);
                }
            }
        }
    }

    /** Unless its group goes by rank, which leaves nothing to choose. */
    private void mayBeLeftOut(int i) {
        Candidate candidate = candidates.get(i);
        if (candidate.isContested()) {
            candidate.isAloneNowhere();
        } else if (!candidate.hasRivals()) {
            contest(i, Contested.AS_A_WHOLE);
        }
    }

    private boolean goTogether(int i, int j) {
        return candidates.get(i).proposal.goesWith(candidates.get(j).proposal);
    }

    private void contest(int i, Contested how) {
        candidates.get(i).isContested(how);
        contested.set(i);
    }

    /**
     * Those who may influence each other, as numbers of candidates, the first by order first; only
     * where there is something to choose. What a promotion reads or changes is its footprint: two
     * whose footprints are apart, directly and over others, never matter to each other.
     */
    List<BitSet> components() {
        var prints = new ArrayList<BitSet>();
        var components = new ArrayList<BitSet>();
        for (int i = 0; i < candidates.size(); i++) {
            if (isOpen(i)) {
                join(i, prints, components);
            }
        }
        components.removeIf(component -> !component.intersects(contested));
        components.sort((a, b) -> Integer.compare(a.nextSetBit(0), b.nextSetBit(0)));
        return components;
    }

    private void join(int i, List<BitSet> prints, List<BitSet> components) {
        BitSet print = Footprint.of(cart, candidates.get(i).proposal);
        var component = new BitSet();
        component.set(i);
        for (int c = components.size() - 1; c >= 0; c--) {
            if (prints.get(c).intersects(print) || meets(i, components.get(c))) {
                print.or(prints.remove(c));
                component.or(components.remove(c));
            }
        }
        prints.add(print);
        components.add(component);
    }

    /** Also where their footprints are apart. */
    private boolean meets(int i, BitSet component) {
        return component.stream()
                .anyMatch(j -> !goTogether(i, j) || shareRank(i, j) || shareLimits(i, j));
    }

    /** Of what both may give there is only so much. */
    private boolean shareLimits(int i, int j) {
        return candidates.get(i).sharesLimitsWith(candidates.get(j));
    }

    /** Members of a group that goes by rank. */
    private boolean shareRank(int i, int j) {
        Candidate one = candidates.get(i);
        Candidate other = candidates.get(j);
        return one.hasRivals() && other.hasRivals() && one.group().equals(other.group());
    }
}
