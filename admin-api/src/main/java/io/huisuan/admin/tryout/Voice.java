package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.Ticket;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rulebook of which some promotions may speak.
 *
 * @param admits by promotion id
 */
record Voice(Rulebook rulebook, Predicate<String> admits) implements Speakers {

    @Override
    public Proposals propose(Cart cart) {
        Proposals all = rulebook.propose(cart);
        return new Proposals(
                all.made().stream().filter(p -> admits.test(p.promotion())).toList(),
                admitted(all.failed()));
    }

    @Override
    public List<NotEligible> notEligible(Cart cart, Proposals proposals) {
        return admitted(rulebook.notEligible(cart, proposals));
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion) {
        return rulebook.notEligible(cart, promotion);
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion, Ticket ticket) {
        return rulebook.notEligible(cart, promotion, ticket);
    }

    @Override
    public boolean speaksFor(Ticket ticket, Proposal proposal) {
        return rulebook.speaksFor(ticket, proposal);
    }

    @Override
    public List<Promotion> asking(Ticket ticket) {
        return rulebook.asking(ticket).stream().filter(p -> admits.test(p.id())).toList();
    }

    @Override
    public Optional<Promotion> promotion(String id) {
        return admits.test(id) ? rulebook.promotion(id) : Optional.empty();
    }

    private <O extends Outcome> List<O> admitted(List<O> outcomes) {
        return outcomes.stream().filter(outcome -> admits.test(outcome.promotion())).toList();
    }
}
