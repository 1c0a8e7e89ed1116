package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Lineup;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking.Exclusive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which proposals a cart gets, and for how much. A pure function: the same arguments always
 * earn the same quote, in whatever order lines and proposals come.
 */
public final class Pricing {

    private final Cart cart;
    private final List<Proposal> said;
    private final Crowd crowd;
    private final Policy policy;
    private final Availability availability;
    private final Rejections rejections;
    private final Map<Proposal, Broken> broken;

    private Pricing(
            Cart cart,
            List<Proposal> said,
            Crowd crowd,
            Policy policy,
            Availability availability,
            Map<Proposal, Broken> broken) {
        this.cart = cart;
        this.said = said;
        this.crowd = crowd;
        this.policy = policy;
        this.availability = availability;
        this.broken = broken;
        this.rejections = new Rejections(cart, available(), policy);
    }

    private List<Proposal> available() {
        return availability.left().isEmpty() && broken.isEmpty()
                ? said
                : said.stream().filter(this::isToBeHad).toList();
    }

    private boolean isToBeHad(Proposal proposal) {
        return !(availability.of(proposal.promotion()) instanceof Left.None)
                && !broken.containsKey(proposal);
    }

    /**
     * Prices a cart.
     *
     * @param proposals what the rules ask for, in any order; equal ones count once
     * @return the priced cart with one outcome for each distinct proposal
     */
    public static Quote quote(
            Cart cart, Collection<Proposal> proposals, Policy policy, Availability availability) {
        List<Proposal> said = distinct(proposals);
        var broken = new HashMap<Proposal, Broken>();
        while (true) {
            try {
                var pricing = new Pricing(cart, said, Crowd.NOBODY, policy, availability, broken);
                return pricing.rejections.in(pricing.quote());
            } catch (Breaking breaking) {
                broken.put(breaking.proposal(), breaking.outcome());
            }
        }
    }

    /**
     * Prices a cart without telling who lost; what it says of the rest is what {@link #quote} says.
     *
     * @param proposals what the rules ask for
     * @param crowd what they ask for besides, none of it twice, and none of it with limits or in a
     *     pool
     */
    public static Quote brief(
            Cart cart,
            Collection<Proposal> proposals,
            Crowd crowd,
            Policy policy,
            Availability availability) {
        if (isPlain(proposals, policy)) {
            try {
                var pricing =
                        new Pricing(
                                cart, distinct(proposals), crowd, policy, availability, Map.of());
                return pricing.rejections.in(pricing.best(List.of())).brief();
            } catch (Breaking breaking) {
                return all(cart, proposals, crowd, policy, availability);
            }
        }
        return all(cart, proposals, crowd, policy, availability);
    }

    /** Whether nobody stands alone, and stages settle one by one. */
    private static boolean isPlain(Collection<Proposal> proposals, Policy policy) {
        return policy.combination() == Policy.Combination.STAGEWISE && nobodyStandsAlone(proposals);
    }

    private static boolean nobodyStandsAlone(Collection<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            if (proposal.stacking().exclusive() != Exclusive.NO) {
                return false;
            }
        }
        return true;
    }

    private static Quote all(
            Cart cart,
            Collection<Proposal> proposals,
            Crowd crowd,
            Policy policy,
            Availability availability) {
        var all = new ArrayList<>(proposals);
        all.addAll(crowd.members(cart));
        return quote(cart, all, policy, availability).brief();
    }

    /** Who must stand alone does; who may stand alone does if that is best; else all together. */
    private Quote quote() {
        for (String promotion : exclusive(Exclusive.FORCE)) {
            Solution alone = alone(promotion);
            if (alone.settlement().gives()) {
                return quote(alone.settlement(), alone.most());
            }
        }
        return best(exclusive(Exclusive.COMPETE));
    }

    private Quote best(List<String> loners) {
        Solution together = settle(proposal -> !loners.contains(proposal.promotion()), "");
        Settlement best = together.settlement();
        long most = together.most();
        List<Solution> alone =
                loners.isEmpty() ? List.of() : loners.stream().map(this::alone).toList();
        for (Solution loner : alone) {
            best = loner.settlement().isBetterThan(best) ? loner.settlement() : best;
            most = Math.max(most, loner.most());
        }
        for (Solution loner : alone) {
            if (loner.settlement() != best) {
                best.outbids(loner.settlement());
            }
        }
        return quote(best, most);
    }

    private static Quote quote(Settlement best, long most) {
        return best.quote(Optimality.of(most - best.receipt().worth()));
    }

    /** The promotion by itself; everybody else is excluded by it. */
    private Solution alone(String promotion) {
        return settle(proposal -> proposal.promotion().equals(promotion), promotion);
    }

    private Solution settle(Predicate<Proposal> takesPart, String excluder) {
        var candidates = new ArrayList<Candidate>(said.size());
        for (Proposal proposal : said) {
            var candidate = new Candidate(proposal, Trail.NONE);
            switch (availability.of(proposal.promotion())) {
                case Left.None(LimitReason why) ->
                        candidate.becomes(new LimitReached(proposal, why));
                case Left.Some some -> {
                    candidate.has(some, availability.pools(proposal.promotion()));
                    refusal(proposal, takesPart, excluder).ifPresent(candidate::becomes);
                }
            }
            candidates.add(candidate);
        }
        addCrowd(candidates);
        return Solution.of(cart, policy, candidates);
    }

    private Optional<Outcome> refusal(
            Proposal proposal, Predicate<Proposal> takesPart, String excluder) {
        Broken brokenBefore = broken.get(proposal);
        if (brokenBefore != null) {
            return Optional.of(brokenBefore);
        }
        return rejections
                .of(proposal)
                .or(
                        () ->
                                takesPart.test(proposal)
                                        ? Optional.empty()
                                        : Optional.of(new Excluded(proposal, excluder)));
    }

    private void addCrowd(List<Candidate> candidates) {
        if (!crowd.isEmpty()) {
            crowd.series().forEach(series -> candidates.add(Candidate.of(series)));
            for (Lineup lineup : crowd.lineups()) {
                Entrants.of(lineup, cart).map(Candidate::of).ifPresent(candidates::add);
            }
            candidates.sort(Candidate.IN_ORDER);
        }
    }

    /** The promotions that are exclusive in this way and still to be had, by rank. */
    private List<String> exclusive(Exclusive how) {
        return said.stream()
                .filter(proposal -> proposal.stacking().exclusive() == how)
                .filter(this::isToBeHad)
                .sorted(Proposal.BY_RANK)
                .map(Proposal::promotion)
                .distinct()
                .toList();
    }

    /** Saying the same thing twice gives nothing twice. */
    private static List<Proposal> distinct(Collection<Proposal> proposals) {
        var sorted = new ArrayList<Proposal>(proposals);
        sorted.sort(Proposal.IN_ORDER);
        var distinct = new ArrayList<Proposal>(sorted.size());
        for (Proposal proposal : sorted) {
            if (distinct.isEmpty() || !distinct.getLast().equals(proposal)) {
                distinct.add(proposal);
            }
        }
        return distinct;
    }
}
