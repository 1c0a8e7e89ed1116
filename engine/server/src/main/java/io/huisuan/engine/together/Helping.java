package io.huisuan.engine.together;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation.Role;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.TextField;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.risk.Risk;

import java.time.Instant;
import java.util.Currency;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules say of a helper, as the customer of a cart with one unit of the goods at the first
 * price and {@code participation.role} HELP. They judge helpers where the promotion's {@code when}
 * reads the role; conditions that don't are about who buys, but for what they say of the risk.
 *
 * @param isRisky whether nothing but the helper's risk is in the way
 * @param band the shares that its percentages say, where cuts are weighted; else none
 */
record Helping(boolean isEligible, boolean isRisky, Band band) {

    static Helping of(Begun begun, Customer helper, Risk risk, Loaded by, Instant now) {
        Promotion promotion = by.rulebook().promotion(begun.promotion()).orElseThrow();
        Cart cart = cart(begun, helper, risk.score(), promotion, now);
        boolean isMet = promotion.when().holds(cart);
        boolean isMetBySomebodySafe =
                promotion.when().holds(cart(begun, helper, 0, promotion, now));
        boolean isJudged = readsRole(promotion.when());
        return new Helping(
                isMet || (!isJudged && !isMetBySomebodySafe),
                !isMet && isMetBySomebodySafe,
                switch (begun.bargain().terms().cuts()) {
                    case Play.FixedHelpers _ -> Band.NONE;
                    case Play.Weighted _ -> band(by, begun, cart);
                });
    }

    private static boolean readsRole(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(var of) -> of.stream().anyMatch(Helping::readsRole);
            case Condition.AnyOf(var of) -> of.stream().anyMatch(Helping::readsRole);
            case Condition.Not(var of) -> readsRole(of);
            case Condition.TextIn(var field, _) -> field == TextField.ROLE;
            case Condition.NumberIs _, Condition.HasLines _ -> false;
        };
    }

    /** From the least to the most of the percentages that the promotion proposes. */
    private static Band band(Loaded by, Begun begun, Cart cart) {
        IntSummaryStatistics shares =
                by.rulebook().propose(cart).made().stream()
                        .filter(proposal -> proposal.promotion().equals(begun.promotion()))
                        .map(proposal -> proposal.offer().effect())
                        .filter(PercentOff.class::isInstance)
                        .mapToInt(effect -> ((PercentOff) effect).basisPoints())
                        .summaryStatistics();
        return shares.getCount() == 0 ? Band.NONE : new Band(shares.getMin(), shares.getMax());
    }

    private static Cart cart(
            Begun begun, Customer helper, int risk, Promotion promotion, Instant now) {
        return new Cart(
                        begun.id(),
                        Currency.getInstance(begun.currency()),
                        now,
                        "",
                        "",
                        helper,
                        Set.of(),
                        List.of(line(goods(promotion), begun.bargain().terms().first())),
                        List.of(),
                        "",
                        Map.of())
                .with(Bargaining.participation(begun, Role.HELP, risk));
    }

    /** What the first offer of a form, or column of a table, works on that says it. */
    private static LineFilter goods(Promotion promotion) {
        Stream<Offer> offers =
                switch (promotion.body()) {
                    case Promotion.Form(_, List<Offer> said) -> said.stream();
                    case Table table -> table.offers();
                    case Promotion.Drl _ -> Stream.empty();
                };
        return offers.map(offer -> goods(offer.target()))
                .filter(where -> !where.equals(LineFilter.ANY))
                .findFirst()
                .orElse(LineFilter.ANY);
    }

    private static LineFilter goods(Target target) {
        return switch (target) {
            case Target.Lines(LineFilter where) -> where;
            case Target.Units(_, _, LineFilter where) -> where;
            case Target.TheseLines _, Target.ShippingFees _ -> LineFilter.ANY;
        };
    }

    private static Line line(LineFilter where, long price) {
        return new Line(
                "1",
                first(where.skus()),
                first(where.spus()),
                first(where.sellers()),
                first(where.brands()),
                where.categories().isEmpty()
                        ? List.of()
                        : List.of(first(where.categories()).split("/", -1)),
                where.tags(),
                1,
                price,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                Map.of());
    }

    private static String first(Set<String> some) {
        return some.stream().findFirst().orElse("");
    }
}
