package io.huisuan.engine.coupon;

import io.huisuan.cart.Cart;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.ledger.coupon.Standing;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.Ticket;
import io.huisuan.rules.explain.CodeState;
import io.huisuan.rules.explain.CodeState.State;
import io.huisuan.rules.explain.CodeStates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the codes and coupons of a cart are good for.
 *
 * @param cart to be priced: its coupons are the templates that may be used
 * @param entered the codes, as they were entered
 * @param chosen the ids of coupons that were chosen
 * @param known what the ledger knows of them, by code or id
 * @param away whether the ledger could not be asked
 */
public record Entitlement(
        Cart cart,
        Set<String> entered,
        Set<String> chosen,
        Map<String, Known> known,
        boolean away) {

    public Entitlement {
        entered = Set.copyOf(entered);
        chosen = Set.copyOf(chosen);
        known = Map.copyOf(known);
    }

    /** A code or coupon that there is, and whether it may be used. */
    public record Known(Brought brought, Standing standing) {

        boolean isUsable() {
            return standing == Standing.USABLE;
        }
    }

    /** What promotions themselves know counts, and nothing else. */
    public static Entitlement none(Cart cart) {
        return of(cart, Map.of(), false);
    }

    /** The same, because the ledger is away. */
    static Entitlement unknown(Cart cart) {
        return of(cart, Map.of(), true);
    }

    /** As the ledger says. */
    static Entitlement of(Cart cart, Map<String, Known> known, boolean away) {
        return new Entitlement(
                cart.withCoupons(templates(known)), cart.codes(), cart.coupons(), known, away);
    }

    /** Too many wrong codes were entered: none counts. */
    Entitlement withoutCodes() {
        Map<String, Known> rest = without(entered);
        Cart left = cart.withCodes(Set.of()).withCoupons(templates(rest));
        return new Entitlement(left, entered, chosen, rest, away);
    }

    private Map<String, Known> without(Set<String> codes) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().brought().coupon() || !codes.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> templates(Map<String, Known> known) {
        return known.values().stream()
                .filter(Known::isUsable)
                .map(one -> one.brought().template())
                .collect(Collectors.toSet());
    }

    /** The same without the codes that promotions reject. */
    public Entitlement heeding(Quote quote) {
        var refused = new HashSet<String>();
        for (var extra : quote.extras()) {
            if (extra instanceof CodeRefused code) {
                refused.add(code.code());
            }
        }
        Map<String, Known> rest = without(refused);
        return new Entitlement(cart.withCoupons(templates(rest)), entered, chosen, rest, away);
    }

    /** What became of each code, sorted. */
    public List<CodeState> codes(Speakers speakers, Quote quote) {
        var states = new CodeStates(speakers, cart, quote);
        return entered.stream().sorted().map(code -> code(code, speakers, states)).toList();
    }

    private CodeState code(String code, Speakers speakers, CodeStates states) {
        if (!cart.codes().contains(code)) {
            return CodeState.unknown(code);
        }
        Known here = known.get(code);
        var tickets = new ArrayList<>(List.of(Ticket.code(code)));
        if (here != null && here.isUsable()) {
            tickets.add(Ticket.coupon(here.brought().template()));
        } else if (here != null && speakers.asking(Ticket.code(code)).isEmpty()) {
            return CodeState.of(code, ofCode(here.standing()));
        }
        CodeState state = states.of(code, tickets);
        return here != null && here.isUsable() && state.state() == State.UNKNOWN
                ? CodeState.of(code, State.NOT_ELIGIBLE)
                : state;
    }

    /** Who guesses codes learns nothing of those that are not for him, or not now. */
    private static State ofCode(Standing standing) {
        return switch (standing) {
            case FOREIGN, REVOKED, STOPPED, EXPIRED, NOT_YET -> State.UNKNOWN;
            case USED, LOCKED, PER_CUSTOMER_LIMIT -> State.LIMIT_REACHED;
            case CUSTOMER_UNKNOWN, USABLE -> State.NOT_ELIGIBLE;
        };
    }

    /** What became of each coupon, sorted by id. */
    public List<CodeState> coupons(Speakers speakers, Quote quote) {
        var states = new CodeStates(speakers, cart, quote);
        return chosen.stream().sorted().map(id -> coupon(id, states)).toList();
    }

    private CodeState coupon(String id, CodeStates states) {
        Known here = known.get(id);
        if (here == null || !here.isUsable()) {
            return CodeState.of(id, here == null ? State.UNKNOWN : ofCoupon(here.standing()));
        }
        CodeState state = states.of(id, List.of(Ticket.coupon(here.brought().template())));
        return state.state() == State.UNKNOWN ? CodeState.of(id, State.NOT_ELIGIBLE) : state;
    }

    private static State ofCoupon(Standing standing) {
        return switch (standing) {
            case FOREIGN -> State.UNKNOWN;
            case REVOKED -> State.REVOKED;
            case STOPPED -> State.STOPPED;
            case USED -> State.USED;
            case LOCKED -> State.LOCKED;
            case EXPIRED -> State.EXPIRED;
            case NOT_YET -> State.NOT_YET;
            case PER_CUSTOMER_LIMIT -> State.LIMIT_REACHED;
            case CUSTOMER_UNKNOWN, USABLE -> State.NOT_ELIGIBLE;
        };
    }

    /** Codes that neither the ledger nor a promotion counts for anything. */
    Set<String> wrong(Predicate<String> isNamed) {
        return entered.stream()
                .filter(code -> !isNamed.test(code) && isWrong(known.get(code)))
                .collect(Collectors.toSet());
    }

    private static boolean isWrong(@Nullable Known here) {
        return here == null || ofCode(here.standing()) == State.UNKNOWN;
    }
}
