package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.OfProposal;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Proposal;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The laws that the README promises, by their numbers there. */
class PricingLawsTest {

    @Test
    void law_1_shares_add_up_exactly_to_the_discount() {
        Laws.forAll(Deal::any, PricingLawsTest::sharesAddUp);
    }

    @Test
    void law_1_no_share_is_more_than_its_line_has_left_or_breaks_its_floor() {
        Laws.forAll(Deal::any, PricingLawsTest::sharesFit);
    }

    @Test
    void law_2_nothing_is_below_zero_or_below_the_minimum_payable() {
        Laws.forAll(Deal::any, PricingLawsTest::nothingIsNegative);
    }

    @Test
    void law_3_the_order_of_lines_fees_and_proposals_never_matters() {
        Laws.forAll(Twins::any, twins -> sameBut(twins.deal().quote(), twins.other().quote()));
    }

    @Test
    void law_7_the_applied_outcomes_sum_to_the_discounts() {
        Laws.forAll(Deal::any, PricingLawsTest::appliedSumsUp);
    }

    @Test
    void law_7_every_distinct_proposal_has_exactly_one_outcome() {
        Laws.forAll(
                Deal::any,
                deal ->
                        assertThat(deal.quote().outcomes())
                                .map(outcome -> ((OfProposal) outcome).proposal())
                                .containsExactlyInAnyOrderElementsOf(
                                        new HashSet<>(deal.proposals())));
    }

    @Test
    void law_8_quoting_twice_changes_nothing() {
        Laws.forAll(Deal::any, deal -> assertThat(deal.quote()).isEqualTo(deal.quote()));
    }

    private static void sharesAddUp(Deal deal) {
        Quote quote = deal.quote();
        Map<String, Long> ofLines = sums(quote, Applied::shares);
        Map<String, Long> ofFees = sums(quote, Applied::fees);
        for (QuotedLine line : quote.lines()) {
            assertThat(ofLines.getOrDefault(line.lineId(), 0L)).isEqualTo(line.discount());
        }
        for (QuotedFee fee : quote.shipping()) {
            assertThat(ofFees.getOrDefault(fee.method(), 0L)).isEqualTo(fee.fee() - fee.payable());
        }
    }

    private static void sharesFit(Deal deal) {
        Quote quote = deal.quote();
        assertThat(applied(quote))
                .allSatisfy(
                        applied ->
                                assertThat(applied.shares())
                                        .isSortedAccordingTo(Comparator.comparing(Share::of))
                                        .allMatch(share -> share.amount() > 0));
        for (Line line : deal.cart().lines()) {
            QuotedLine quoted = quoted(quote, line);
            long floor = Math.min(line.unitPrice(), line.floorPrice().orElse(0));
            assertThat(quoted.units()).allMatch(run -> run.payable() >= floor);
            assertThat(quoted.units()).allMatch(run -> run.payable() <= line.unitPrice());
            assertThat(quoted.units().stream().mapToInt(Run::count).sum()).isEqualTo(line.qty());
            assertThat(quoted.units().stream().mapToLong(r -> r.count() * r.payable()).sum())
                    .isEqualTo(quoted.payable());
        }
    }

    private static void nothingIsNegative(Deal deal) {
        Quote quote = deal.quote();
        assertThat(quote.lines()).allMatch(line -> line.payable() >= 0);
        assertThat(quote.lines())
                .flatMap(QuotedLine::units)
                .allMatch(run -> run.count() > 0 && run.payable() >= 0);
        assertThat(quote.shipping()).allMatch(fee -> fee.payable() >= 0);
        assertThat(quote.goods() - quote.discountTotal())
                .isGreaterThanOrEqualTo(Math.min(quote.goods(), deal.policy().least(deal.cart())));
        assertThat(quote.total()).isNotNegative();
    }

    private static void appliedSumsUp(Deal deal) {
        Quote quote = deal.quote();
        long fees = deal.cart().shipping().stream().mapToLong(fee -> fee.fee()).sum();
        assertThat(sum(quote, Applied::shares)).isEqualTo(quote.discountTotal());
        assertThat(sum(quote, Applied::fees)).isEqualTo(fees - quote.shippingPayable());
        assertThat(applied(quote).stream().mapToLong(Applied::amount).sum())
                .isEqualTo(quote.discountTotal() + fees - quote.shippingPayable());
    }

    /** The same deal with everything in another order, and one proposal said twice. */
    private record Twins(Deal deal, Deal other) {
        static Twins any(Choices choices) {
            Deal deal = Deal.any(choices);
            Cart cart =
                    Carts.cart(
                            choices.shuffled(deal.cart().lines()),
                            choices.shuffled(deal.cart().shipping()),
                            deal.cart().customer().points());
            var proposals = new ArrayList<Proposal>(choices.shuffled(deal.proposals()));
            proposals.add(proposals.getFirst());
            return new Twins(deal, new Deal(cart, proposals, deal.policy(), deal.availability()));
        }
    }

    private static void sameBut(Quote one, Quote other) {
        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(one.lines());
        assertThat(other.shipping()).containsExactlyInAnyOrderElementsOf(one.shipping());
        assertThat(other.gifts()).isEqualTo(one.gifts());
        assertThat(other.outcomes()).isEqualTo(one.outcomes());
    }

    private static List<Applied> applied(Quote quote) {
        return quote.outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .toList();
    }

    private static Map<String, Long> sums(Quote quote, Function<Applied, List<Share>> shares) {
        return applied(quote).stream()
                .flatMap(applied -> shares.apply(applied).stream())
                .collect(Collectors.groupingBy(Share::of, Collectors.summingLong(Share::amount)));
    }

    private static long sum(Quote quote, Function<Applied, List<Share>> shares) {
        return sums(quote, shares).values().stream().mapToLong(Long::longValue).sum();
    }

    private static QuotedLine quoted(Quote quote, Line line) {
        return quote.lines().stream()
                .filter(quoted -> quoted.lineId().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }
}
