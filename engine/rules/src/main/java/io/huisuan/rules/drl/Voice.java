package io.huisuan.rules.drl;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Entitled;

import java.util.List;

/**
 * A DRL promotion of the rulebook, with its compiled rules.
 *
 * @param cover which carts have to be looked at
 */
public record Voice(Promotion promotion, DrlModule module, Cover cover) {

    /**
     * Joins a promotion with its module.
     *
     * @throws IllegalArgumentException when the module is another promotion's
     */
    public static Voice of(Promotion promotion, DrlModule module) {
        if (!module.promotion().equals(promotion.id())) {
            throw new IllegalArgumentException(
                    "the module of " + module.promotion() + " can't speak for " + promotion.id());
        }
        return new Voice(
                promotion,
                module,
                Cover.narrowest(List.of(Cover.of(promotion.when()), module.cover())));
    }

    /** A wish of a rule, signed. Wishes are numbered through all rules of the text. */
    Proposal sign(int rule, int wish, Wish said) {
        int before = module.rules().stream().limit(rule).mapToInt(Spoken::wishes).sum();
        Condition needs = module.rules().get(rule).needs();
        return new Proposal(
                promotion.id(),
                before + wish,
                said.offer(),
                promotion.stacking(),
                promotion.name(),
                Entitled.both(Entitled.by(promotion.when()), Entitled.by(needs)));
    }
}
