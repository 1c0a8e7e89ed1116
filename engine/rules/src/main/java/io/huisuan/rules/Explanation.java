package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.OtherCurrency;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.index.Entitled;
import io.huisuan.rules.table.RowRule;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a promotion proposed nothing, from the same condition tree that decided it. */
final class Explanation {
    private final List<Promotion> promotions;
    private final TableRows rows;

    Explanation(Collection<Promotion> promotions, TableRows rows) {
        this.rows = rows;
        this.promotions = promotions.stream().sorted(Comparator.comparing(Promotion::id)).toList();
    }

    List<NotEligible> of(Cart cart, Proposals proposals) {
        Set<String> spoke =
                Stream.concat(
                                proposals.made().stream().map(Proposal::promotion),
                                proposals.failed().stream().map(failed -> failed.promotion()))
                        .collect(Collectors.toSet());
        return promotions.stream()
                .filter(promotion -> !spoke.contains(promotion.id()) && concerns(promotion, cart))
                .map(promotion -> of(promotion, cart))
                .toList();
    }

    NotEligible of(Promotion promotion, Cart cart) {
        return of(promotion, rows.of(promotion.id()), cart);
    }

    /** Of a table, by the rows that ask for the ticket. */
    NotEligible of(Promotion promotion, Cart cart, Ticket ticket) {
        List<RowRule> asking = rows.asking(promotion.id(), ticket);
        return asking.isEmpty() ? of(promotion, cart) : of(promotion, asking, cart);
    }

    private static NotEligible of(Promotion promotion, List<RowRule> rows, Cart cart) {
        return new NotEligible(promotion.id(), promotion.name(), why(promotion, rows, cart));
    }

    private static Why why(Promotion promotion, List<RowRule> rows, Cart cart) {
        if (!promotion.currency().equals(cart.currency())) {
            return new OtherCurrency();
        }
        if (!promotion.schedule().runs(cart.at())) {
            return new NotRunning(promotion.schedule(), promotion.schedule().isOver(cart.at()));
        }
        List<Gap> gaps = Gap.of(promotion.when(), cart);
        if (!gaps.isEmpty()) {
            return new Unmet(gaps);
        }
        return switch (promotion.body()) {
            case Table _ -> NearestRow.why(rows, cart);
            case Form(_, var offers) -> why(offers, cart);
            case Drl _ -> new NothingMatches();
        };
    }

    /** Who does nothing but reject codes has nothing to say until one of them is entered. */
    private static Why why(List<Offer> offers, Cart cart) {
        var codes = new TreeSet<String>();
        for (Offer offer : offers) {
            if (!(offer.effect() instanceof RejectCode(var rejected, _))) {
                return new NothingMatches();
            }
            codes.addAll(rejected);
        }
        List<Gap> gaps = Gap.of(new TextIn(TextField.CODE, codes), cart);
        return gaps.isEmpty() ? new NothingMatches() : new Unmet(gaps);
    }

    private boolean concerns(Promotion promotion, Cart cart) {
        return names(promotion.when(), cart)
                || switch (promotion.body()) {
                    case Form(_, var offers) -> touches(offers, cart);
                    case Table _ ->
                            rows.of(promotion.id()).stream().anyMatch(row -> concerns(row, cart));
                    case Drl _ -> true;
                };
    }

    private static boolean concerns(RowRule row, Cart cart) {
        return names(row.when(), cart) || touches(row.offers(), cart);
    }

    private static boolean names(Condition when, Cart cart) {
        return isNamed(cart.codes(), TextField.CODE, when)
                || isNamed(cart.coupons(), TextField.COUPON, when);
    }

    private static boolean isNamed(Set<String> brought, TextField field, Condition when) {
        return !brought.isEmpty() && !Collections.disjoint(Entitled.named(field, when), brought);
    }

    private static boolean touches(List<Offer> offers, Cart cart) {
        return offers.stream()
                .map(Offer::target)
                .anyMatch(target -> Touch.goods(target, cart) || Touch.fees(target, cart));
    }
}
