package io.huisuan.cart;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a decision may depend on. The instant is part of the cart, not read from a clock, so
 * that the same cart always earns the same decision. All amounts are minor units of {@code
 * currency}.
 *
 * @param id the client's identifier
 * @param at when the cart is priced; stamped by the server
 * @param channel where it is bought, for example {@code app}; empty when unknown
 * @param store the physical or legal shop; empty when unknown
 * @param codes the coupon codes that were entered, as {@link Codes} compares them
 * @param coupons the templates of the coupons that may be used for it; as a shop sends it, the ids
 *     of those that the customer chose
 * @param lines at most {@link #MAX_LINES}, with distinct ids; may be empty
 * @param payment the payment method; empty when not chosen yet
 * @param participation what it is bought in, if it is bought together with others
 */
public record Cart(
        String id,
        Currency currency,
        Instant at,
        String channel,
        String store,
        Customer customer,
        Set<String> codes,
        Set<String> coupons,
        List<Line> lines,
        List<Shipping> shipping,
        String payment,
        Map<String, String> attributes,
        Optional<Participation> participation) {

    public static final int MAX_LINES = 500;

    public Cart {
        codes = Codes.of(codes);
        coupons = Set.copyOf(coupons);
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        attributes = Map.copyOf(attributes);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("a cart has at most " + MAX_LINES + " lines");
        }
        var ids = new HashSet<String>();
        for (Line line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("two lines have the id " + line.id());
            }
        }
        var methods = new HashSet<String>();
        for (Shipping fee : shipping) {
            if (!methods.add(fee.method())) {
                throw new IllegalArgumentException("two fees are for " + fee.method());
            }
        }
    }

    /** A cart without coupons, bought alone. */
    public Cart(
            String id,
            Currency currency,
            Instant at,
            String channel,
            String store,
            Customer customer,
            Set<String> codes,
            List<Line> lines,
            List<Shipping> shipping,
            String payment,
            Map<String, String> attributes) {
        this(
                id,
                currency,
                at,
                channel,
                store,
                customer,
                codes,
                Set.of(),
                lines,
                shipping,
                payment,
                attributes,
                Optional.empty());
    }

    /** The same cart with these codes. */
    public Cart withCodes(Set<String> others) {
        return new Cart(
                id,
                currency,
                at,
                channel,
                store,
                customer,
                others,
                coupons,
                lines,
                shipping,
                payment,
                attributes,
                participation);
    }

    /** The same cart with these coupons. */
    public Cart withCoupons(Set<String> others) {
        return new Cart(
                id,
                currency,
                at,
                channel,
                store,
                customer,
                codes,
                others,
                lines,
                shipping,
                payment,
                attributes,
                participation);
    }

    /** The same cart with these lines. */
    public Cart withLines(List<Line> others) {
        return new Cart(
                id,
                currency,
                at,
                channel,
                store,
                customer,
                codes,
                coupons,
                others,
                shipping,
                payment,
                attributes,
                participation);
    }

    /** The same cart as it is bought in this. */
    public Cart with(Participation other) {
        return new Cart(
                id,
                currency,
                at,
                channel,
                store,
                customer,
                codes,
                coupons,
                lines,
                shipping,
                payment,
                attributes,
                Optional.of(other));
    }

    /** The same cart, bought without others. */
    public Cart alone() {
        return participation.isEmpty()
                ? this
                : new Cart(
                        id,
                        currency,
                        at,
                        channel,
                        store,
                        customer,
                        codes,
                        coupons,
                        lines,
                        shipping,
                        payment,
                        attributes,
                        Optional.empty());
    }

    /** The same cart at another time. */
    public Cart at(Instant other) {
        return new Cart(
                id,
                currency,
                other,
                channel,
                store,
                customer,
                codes,
                coupons,
                lines,
                shipping,
                payment,
                attributes,
                participation);
    }

    /** The goods before any promotion, shipping excluded. */
    public long listTotal() {
        long total = 0;
        for (Line line : lines) {
            total = Math.addExact(total, line.gross());
        }
        return total;
    }

    /** The number of units of all lines. */
    public long units() {
        return lines.stream().mapToLong(Line::qty).sum();
    }
}
