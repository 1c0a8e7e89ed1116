package io.huisuan.engine.cart;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Shipping;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.LineJson;
import io.huisuan.rules.codec.Reading;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of a cart: lines to add or replace by their id, ids to remove, and parts to replace.
 *
 * @param remove ids that are not there are fine: the line is gone either way
 * @param participation what it is bought in from now on
 * @param alone whether it is bought alone from now on, whatever it was bought in
 */
record CartPatch(
        List<Line> upsert,
        Set<String> remove,
        Optional<Set<String>> codes,
        Optional<Set<String>> coupons,
        Optional<Customer> customer,
        Optional<List<Shipping>> shipping,
        Optional<Participation> participation,
        boolean alone) {

    /**
     * Reads a patch for a cart of this currency.
     *
     * @throws io.huisuan.rules.codec.JsonRefused with everything that is wrong
     */
    static CartPatch read(JsonNode patch, Currency currency) {
        return Reading.read(patch, in -> read(in, currency));
    }

    private static CartPatch read(Reading in, Currency currency) {
        requireSame(in, currency);
        Set<String> remove = in.texts("remove");
        Set<String> spoken = new HashSet<>(remove);
        return new CartPatch(
                in.objects("upsert", line -> spokenOnce(line, currency, spoken)),
                remove,
                given(in, "codes", CartJson.codes(in)),
                given(in, "coupons", CartJson.chosen(in)),
                in.object("customer", CartJson::customer),
                given(in, "shipping", CartJson.shipping(in)),
                CartJson.participation(in),
                alone(in));
    }

    private static boolean alone(Reading in) {
        boolean alone = in.flag("alone", false);
        if (alone && in.names().contains("participation")) {
            in.problem(
                    "conflicting-activities",
                    "alone",
                    "写了 participation 就不能同时写 alone",
                    "say either participation or alone");
        }
        return alone;
    }

    private static Line spokenOnce(Reading in, Currency currency, Set<String> spoken) {
        Line line = LineJson.read(in, currency);
        if (!spoken.add(line.id())) {
            in.problem(
                    "duplicate-line-id",
                    "id",
                    "“" + line.id() + "” 在 upsert 和 remove 里只能出现一次",
                    "“" + line.id() + "” may be in upsert and remove only once");
        }
        return line;
    }

    private static void requireSame(Reading in, Currency currency) {
        String own = in.text("currency", currency.getCurrencyCode());
        if (!own.equals(currency.getCurrencyCode())) {
            in.problem(
                    "currency-mismatch",
                    "currency",
                    "购物车的货币是 " + currency + "，不能改成 " + own,
                    "the cart is in " + currency + " and cannot change to " + own);
        }
    }

    private static <T> Optional<T> given(Reading in, String name, T value) {
        return in.names().contains(name) ? Optional.of(value) : Optional.empty();
    }

    /**
     * The cart after the change: replaced lines keep their place, new ones come last.
     *
     * @throws Refusal when it would have too many lines, or come to too much
     */
    Cart applyTo(Cart cart, Instant now) {
        var lines = new LinkedHashMap<String, Line>();
        cart.lines().forEach(line -> lines.put(line.id(), line));
        remove.forEach(lines::remove);
        upsert.forEach(line -> lines.put(line.id(), line));
        requireRoom(lines.size());
        var changed =
                new Cart(
                        cart.id(),
                        cart.currency(),
                        now,
                        cart.channel(),
                        cart.store(),
                        customer.orElse(cart.customer()),
                        codes.orElse(cart.codes()),
                        coupons.orElse(cart.coupons()),
                        List.copyOf(lines.values()),
                        shipping.orElse(cart.shipping()),
                        cart.payment(),
                        cart.attributes(),
                        participation.or(alone ? Optional::empty : cart::participation));
        requireTotal(changed);
        return changed;
    }

    private static void requireTotal(Cart cart) {
        if (CartJson.isTooLarge(cart.lines(), cart.shipping())) {
            Text why = CartJson.tooLarge(cart.currency());
            throw Refusal.of(ProblemCode.OUT_OF_RANGE, "/upsert", why.zh(), why.en());
        }
    }

    private static void requireRoom(int lines) {
        if (lines > Cart.MAX_LINES) {
            throw Refusal.of(
                    ProblemCode.TOO_MANY_LINES,
                    "/upsert",
                    "购物车会有 " + lines + " 行，最多 " + Cart.MAX_LINES + " 行",
                    "the cart would have " + lines + " lines; at most " + Cart.MAX_LINES);
        }
    }
}
