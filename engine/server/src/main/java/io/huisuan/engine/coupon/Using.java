package io.huisuan.engine.coupon;

import io.huisuan.cart.Cart;
import io.huisuan.engine.coupon.Entitlement.Known;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.ledger.coupon.CouponNames;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.Rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which codes and coupons an order uses up, and what it claims of them. */
public final class Using {

    /** Of coupons, the one that expires first; codes come after them. */
    private static final Comparator<Brought> FIRST =
            Comparator.comparing((Brought one) -> !one.coupon())
                    .thenComparing(Using::until)
                    .thenComparing(Brought::name);

    private final Hmac customers;

    /**
     * @param customers names customers in the ledger
     */
    public Using(Hmac customers) {
        this.customers = customers;
    }

    private static Instant until(Brought one) {
        Instant until = one.validUntil();
        return until == null ? Instant.MAX : until;
    }

    /** What an order uses: one code or coupon for each template that it needs. */
    public static List<Brought> of(Entitlement entitlement, Quote quote, Rulebook rulebook) {
        if (entitlement.cart().coupons().isEmpty()) {
            return List.of();
        }
        Map<String, Brought> first =
                entitlement.known().values().stream()
                        .filter(Known::isUsable)
                        .map(Known::brought)
                        .collect(
                                Collectors.toMap(
                                        Brought::template,
                                        one -> one,
                                        (a, b) -> FIRST.compare(a, b) <= 0 ? a : b));
        List<Brought> all = first.values().stream().sorted(FIRST).toList();
        return needed(all, entitlement.cart(), quote, rulebook);
    }

    /** What expires last is saved first, as long as everything that applied would be asked for. */
    private static List<Brought> needed(
            List<Brought> all, Cart cart, Quote quote, Rulebook rulebook) {
        Set<Proposal> given =
                quote.applied().stream().map(Applied::proposal).collect(Collectors.toSet());
        var needed = new ArrayList<>(all);
        for (Brought one : all.reversed()) {
            var without = new ArrayList<>(needed);
            without.remove(one);
            Cart rest = cart.withCoupons(templates(without));
            if (new HashSet<>(rulebook.propose(rest).made()).containsAll(given)) {
                needed.remove(one);
            }
        }
        return needed;
    }

    private static Set<String> templates(List<Brought> some) {
        return some.stream().map(Brought::template).collect(Collectors.toSet());
    }

    /**
     * What an order claims that uses these.
     *
     * @param back whether a cancelled order gives them back
     */
    public List<Claim> claims(List<Brought> used, String customer, boolean back) {
        GiveBack giveBack = back ? GiveBack.WHEN_WHOLE : GiveBack.NEVER;
        var claims = new ArrayList<Claim>();
        for (Brought one : used) {
            claims.add(Claim.of(one.resource(), one.campaign(), 1, giveBack).within(one.uses()));
            Integer limit = one.usesPerCustomer();
            if (limit != null) {
                var name = CouponNames.uses(KeyedHash.of(customers, customer), one.template());
                claims.add(Claim.of(name, one.campaign(), 1, giveBack).within(limit));
            }
        }
        return claims;
    }
}
