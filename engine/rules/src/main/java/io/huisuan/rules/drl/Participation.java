package io.huisuan.rules.drl;

import io.huisuan.cart.Cart;

import java.util.Optional;

/**
 * What a cart is bought in, as rules read it: texts and whole numbers. A cart that is bought alone
 * has none.
 *
 * @param in {@code GROUP}, {@code BARGAIN} or {@code REFERRAL}
 * @param role what the customer does there, for example {@code JOIN}
 * @param milestone what the invitee of a referral has reached; empty in others
 * @param count as {@link io.huisuan.cart.Participation#count}
 * @param amount as {@link io.huisuan.cart.Participation#amount}
 * @param risk 0 to 100
 */
public record Participation(
        String in, String role, String milestone, long count, long amount, int risk) {

    static Optional<Participation> of(Cart cart) {
        return cart.participation()
                .map(
                        one ->
                                new Participation(
                                        one.in().name(),
                                        one.role().name(),
                                        one.milestone(),
                                        one.count(),
                                        one.amount(),
                                        one.risk()));
    }
}
