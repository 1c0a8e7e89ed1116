package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Line;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class ReturnLawsTest {

    /** A deal of which everything comes back in parts; gifts with the last. */
    private record Parcels(Deal deal, OnReturn policy, List<Returned> parts) {

        static Parcels any(Choices choices) {
            Deal deal = choices.onceIn(2) ? Deal.taxed(choices) : Deal.any(choices);
            var left = new HashMap<String, Integer>();
            deal.cart().lines().forEach(line -> left.put(line.id(), line.qty()));
            var parts = new ArrayList<Returned>();
            for (int i = choices.upTo(4); i > 0; i--) {
                parts.add(new Returned(some(choices, deal, left), Set.of()));
            }
            parts.add(new Returned(left, promotions(deal)));
            return new Parcels(deal, choices.among(OnReturn.values()), parts);
        }

        private static Map<String, Integer> some(
                Choices choices, Deal deal, Map<String, Integer> left) {
            var some = new HashMap<String, Integer>();
            for (Line line : deal.cart().lines()) {
                int units = choices.upTo(left.getOrDefault(line.id(), 0));
                some.put(line.id(), units);
                left.merge(line.id(), -units, Integer::sum);
            }
            return some;
        }

        private static Set<String> promotions(Deal deal) {
            return deal.quote().gifts().stream().map(Gift::promotion).collect(Collectors.toSet());
        }

        List<ReturnQuote> quotes() {
            var order = new Order(deal.cart(), deal.quote());
            var quotes = new ArrayList<ReturnQuote>();
            Returned before = Returned.NOTHING;
            long refunded = 0;
            for (Returned part : parts) {
                ReturnQuote quote =
                        Returning.quote(order, before, refunded, part, policy, deal::quoteOf);
                quotes.add(quote);
                refunded += quote.refund();
                before = before.and(part);
            }
            return quotes;
        }

        long paid() {
            return new Order(deal.cart(), deal.quote()).paid();
        }
    }

    @Test
    void law_5_any_sequence_of_returns_refunds_exactly_what_was_paid() {
        Laws.forAll(
                Parcels::any,
                parcels ->
                        assertThat(parcels.quotes())
                                .allMatch(quote -> quote.refund() >= 0)
                                .extracting(ReturnQuote::refund)
                                .satisfies(
                                        refunds ->
                                                assertThat(
                                                                refunds.stream()
                                                                        .mapToLong(Long::longValue)
                                                                        .sum())
                                                        .isEqualTo(parcels.paid())));
    }

    @Test
    void law_5_each_line_gives_back_what_it_cost_and_all_points_come_back() {
        Laws.forAll(
                Parcels::any,
                parcels -> {
                    List<ReturnQuote> quotes = parcels.quotes();
                    Map<String, Long> paid =
                            quotes.stream()
                                    .flatMap(quote -> quote.lines().stream())
                                    .collect(
                                            Collectors.groupingBy(
                                                    line -> line.lineId(),
                                                    Collectors.summingLong(line -> line.paid())));
                    Map<String, Long> taxes =
                            quotes.stream()
                                    .flatMap(quote -> quote.lines().stream())
                                    .collect(
                                            Collectors.groupingBy(
                                                    line -> line.lineId(),
                                                    Collectors.summingLong(line -> line.tax())));
                    Quote quoted = parcels.deal().quote();
                    for (QuotedLine line : quoted.lines()) {
                        assertThat(paid.get(line.lineId()))
                                .isEqualTo(line.payable() + quoted.tax().onTop(line.tax()));
                        assertThat(taxes.get(line.lineId())).isEqualTo(line.tax());
                    }
                    assertThat(quotes.stream().mapToLong(ReturnQuote::pointsBack).sum())
                            .isEqualTo(spent(parcels.deal().quote()));
                });
    }

    /** What paid for goods; a fee is not a unit that comes back. */
    private static long spent(Quote quote) {
        return quote.extras().stream()
                .mapToLong(
                        extra ->
                                extra instanceof PointsSpent spent && isForGoods(spent, quote)
                                        ? spent.points()
                                        : 0)
                .sum();
    }

    private static boolean isForGoods(PointsSpent spent, Quote quote) {
        return quote.outcomes().stream()
                .anyMatch(
                        outcome ->
                                outcome instanceof Applied applied
                                        && applied.promotion().equals(spent.promotion())
                                        && applied.amount() == spent.amount()
                                        && !applied.shares().isEmpty());
    }

    @Test
    void law_5_what_is_returned_at_once_or_in_parts_comes_to_the_same() {
        Laws.forAll(
                Parcels::any,
                parcels -> {
                    var order = new Order(parcels.deal().cart(), parcels.deal().quote());
                    Returned all = parcels.parts().stream().reduce(Returned.NOTHING, Returned::and);
                    ReturnQuote once =
                            Returning.quote(
                                    order,
                                    Returned.NOTHING,
                                    0,
                                    all,
                                    parcels.policy(),
                                    parcels.deal()::quoteOf);
                    assertThat(once.refund()).isEqualTo(parcels.paid());
                    assertThat(once.withheld()).isZero();
                });
    }
}
