package io.huisuan.admin.tryout;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rulebook of which some promotions may speak.
 *
 * @param admits by promotion id
 */
record Voice(Rulebook rulebook, Predicate<String> admits) {

    /**
     * What was said.
     *
     * @param silent promotions that broke or proposed nothing, and why
     */
    record Said(List<Proposal> proposals, List<Outcome> silent) {}

    Said about(Cart cart) {
        Proposals all = rulebook.propose(cart);
        List<Proposal> made = all.made().stream().filter(p -> admits.test(p.promotion())).toList();
        List<Outcome> silent =
                Stream.<Outcome>concat(
                                all.failed().stream(), rulebook.notEligible(cart, all).stream())
                        .filter(outcome -> admits.test(outcome.promotion()))
                        .toList();
        return new Said(made, silent);
    }

    /** Everything that several of them say. */
    static Said all(List<Voice> voices, Cart cart) {
        var made = new ArrayList<Proposal>();
        var silent = new ArrayList<Outcome>();
        for (Voice voice : voices) {
            Said said = voice.about(cart);
            made.addAll(said.proposals());
            silent.addAll(said.silent());
        }
        return new Said(made, silent);
    }
}
