package io.huisuan.rules;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.index.Cover;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A promotion that is data, prepared.
 *
 * @param cover which carts have to be looked at
 * @param proposals what it may propose, signed once and for all
 */
record Entry(Promotion promotion, Cover cover, List<Proposal> proposals) {

    static Entry of(Promotion promotion, Form form) {
        return new Entry(
                promotion,
                Cover.of(promotion.when(), form.offers().stream().map(Offer::target).toList()),
                IntStream.range(0, form.offers().size())
                        .mapToObj(number -> proposal(promotion, number, form.offers().get(number)))
                        .toList());
    }

    private static Proposal proposal(Promotion promotion, int number, Offer offer) {
        return new Proposal(
                promotion.id(),
                number,
                offer,
                promotion.stacking(),
                promotion.name(),
                entitled(promotion.when()));
    }

    /** Only who asks for a code loses anything when a code is rejected. */
    private static Condition entitled(Condition when) {
        return Codes.named(when).isEmpty() ? Condition.ALWAYS : when;
    }
}
