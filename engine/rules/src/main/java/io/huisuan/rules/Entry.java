package io.huisuan.rules;

import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A promotion of the rulebook.
 *
 * @param place its place in the rulebook, by id
 * @param cover which carts have to be looked at
 * @param proposals what a form proposes, signed once and for all; none when the promotion is DRL
 */
record Entry(int place, Promotion promotion, Cover cover, List<Proposal> proposals) {

    static Entry of(int place, Promotion promotion, Form form) {
        return new Entry(
                place,
                promotion,
                Cover.of(
                        promotion.when(),
                        form.offers().stream().map(offer -> offer.target()).toList()),
                IntStream.range(0, form.offers().size())
                        .mapToObj(number -> proposal(promotion, form, number))
                        .toList());
    }

    private static Proposal proposal(Promotion promotion, Form form, int number) {
        return new Proposal(
                promotion.id(),
                number,
                form.offers().get(number),
                promotion.stacking(),
                promotion.name());
    }
}
