package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Plan.Instead;
import io.huisuan.pricing.Search.Found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Candidates settled together, by the policy's combination.
 *
 * @param most no legal combination of them saves more
 * @param nodes that the searches took
 */
record Solution(Settlement settlement, long most, long nodes) {

    /**
     * Settles those who are undecided yet.
     *
     * @param candidates distinct and in order
     */
    static Solution of(Cart cart, Policy policy, List<Candidate> candidates) {
        var running = new Running(cart, policy);
        return switch (policy.combination()) {
            case STAGEWISE -> certain(running, candidates);
            case JOINT -> {
                var rivalry = new Rivalry(running, candidates);
                yield rivalry.contested().isEmpty()
                        ? certain(running, candidates)
                        : joint(cart, policy, candidates, rivalry);
            }
        };
    }

    private static Solution certain(Running running, List<Candidate> candidates) {
        Settlement settlement = new Settlement(running, candidates).settle(Plan.NONE);
        return new Solution(settlement, settlement.receipt().worth(), 0);
    }

    /**
     * Components are searched apart, the small ones first, each with its part of the nodes that are
     * left; the plan of all is then carried out on the whole cart.
     */
    private static Solution joint(
            Cart cart, Policy policy, List<Candidate> candidates, Rivalry rivalry) {
        BitSet[] pieces = new BitSet[candidates.size()];
        Arrays.setAll(pieces, _ -> new BitSet());
        var instead = new HashMap<Integer, Instead>();
        long nodes = policy.nodeBudget();
        long gap = 0;
        List<BitSet> components = rivalry.components();
        var division = new Division(new Running(cart, policy), candidates, components);
        components.sort(Comparator.comparingInt(BitSet::cardinality));
        for (int done = 0; done < components.size(); done++) {
            int[] turns = components.get(done).stream().toArray();
            List<Candidate> some = Arrays.stream(turns).mapToObj(candidates::get).toList();
            long share = nodes / (components.size() - done);
            Found found = new Search(() -> fresh(cart, policy, some, division), share).run();
            for (int i = 0; i < turns.length; i++) {
                pieces[turns[i]] = found.pieces().get(i);
            }
            found.instead().forEach((turn, what) -> instead.put(turns[turn], what));
            nodes = Math.max(0, nodes - found.nodes());
            boolean isExact = division.isExact(components.get(done));
            gap += (isExact ? found.bound() : found.start()) - found.worth();
        }
        Plan plan = new Plan(List.of(pieces), instead);
        Settlement settlement = fresh(cart, policy, candidates, division).settle(plan);
        long most = settlement.receipt().worth() + gap;
        return new Solution(settlement, most, policy.nodeBudget() - nodes);
    }

    /** Nothing is settled in it, and everything can be taken back. */
    private static Settlement fresh(
            Cart cart, Policy policy, List<Candidate> candidates, Division division) {
        var trail = Trail.kept();
        var running = new Running(cart, policy, trail);
        division.cut(running);
        var again = new ArrayList<Candidate>(candidates.size());
        candidates.forEach(candidate -> again.add(candidate.again(trail)));
        return new Settlement(running, again);
    }
}
