package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.Ticket;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Several voices that speak about one cart; no promotion is in two of them. */
record Voices(List<Voice> all) implements Speakers {

    Voices {
        all = List.copyOf(all);
    }

    @Override
    public Proposals propose(Cart cart) {
        List<Proposals> said = all.stream().map(voice -> voice.propose(cart)).toList();
        return new Proposals(
                said.stream().flatMap(one -> one.made().stream()).toList(),
                said.stream().flatMap(one -> one.failed().stream()).toList());
    }

    @Override
    public List<NotEligible> notEligible(Cart cart, Proposals proposals) {
        return each(voice -> voice.notEligible(cart, proposals));
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion) {
        return of(promotion.id()).notEligible(cart, promotion);
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion, Ticket ticket) {
        return of(promotion.id()).notEligible(cart, promotion, ticket);
    }

    @Override
    public boolean speaksFor(Ticket ticket, Proposal proposal) {
        return of(proposal.promotion()).speaksFor(ticket, proposal);
    }

    @Override
    public List<Promotion> asking(Ticket ticket) {
        return each(voice -> voice.asking(ticket));
    }

    @Override
    public Optional<Promotion> promotion(String id) {
        return all.stream().flatMap(voice -> voice.promotion(id).stream()).findFirst();
    }

    private Voice of(String promotion) {
        return all.stream()
                .filter(voice -> voice.promotion(promotion).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> each(Function<Voice, List<T>> what) {
        return all.stream().map(what).flatMap(List::stream).toList();
    }
}
