package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;

import java.util.List;
import java.util.Optional;

/** Promotions that may speak about a cart: a rulebook, or parts of several. */
public interface Speakers {

    /** What they ask for. */
    Proposals propose(Cart cart);

    /**
     * Why those that concern the cart but proposed nothing did not: those of which a line or fee
     * matches a target, or whose code or coupon is there. By id.
     */
    List<NotEligible> notEligible(Cart cart, Proposals proposals);

    /** Why one of them would propose nothing; meaningful only when it does. */
    NotEligible notEligible(Cart cart, Promotion promotion);

    /**
     * Why one that asks for this ticket would not speak for it: of a table, by rows that ask too.
     */
    NotEligible notEligible(Cart cart, Promotion promotion, Ticket ticket);

    /** Whether a proposal of one that asks for this ticket is for it: of a table, rows that ask. */
    boolean speaksFor(Ticket ticket, Proposal proposal);

    /** Those that ask for this ticket; none when nobody knows it. By id. */
    List<Promotion> asking(Ticket ticket);

    Optional<Promotion> promotion(String id);
}
