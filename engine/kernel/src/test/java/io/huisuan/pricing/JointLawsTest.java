package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Optimality.Bounded;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.promotion.Proposal;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** The best legal combination, beside all legal combinations. */
class JointLawsTest {

    @Test
    void no_legal_choice_saves_more() {
        compare(Deal::rivals);
    }

    @Test
    void no_legal_choice_saves_more_where_thresholds_and_percentages_follow() {
        compare(Deal::coupons);
    }

    /** With at least 10,000 deals that are small enough to try every choice. */
    private static void compare(Function<Choices, Deal> deals) {
        var compared = new AtomicInteger();
        Laws.forAtLeast(
                11_000,
                deals,
                deal -> {
                    OptionalLong most = Legal.most(deal);
                    if (most.isPresent()) {
                        Quote quote = deal.quote();
                        if (hasFewOfEach(deal)) {
                            assertThat(quote.optimality()).isEqualTo(new Optimal());
                        }
                        assertThat(saved(quote)).isEqualTo(most.getAsLong());
                        compared.incrementAndGet();
                    }
                });
        assertThat(compared).hasValueGreaterThanOrEqualTo(10_000);
    }

    /** Of more, not every division is tried. */
    private static boolean hasFewOfEach(Deal deal) {
        return deal.cart().lines().stream().allMatch(line -> line.qty() <= 32);
    }

    @Test
    void with_any_budget_the_gap_is_honest() {
        Laws.forAll(
                choices -> new Hurried(Deal.rivals(choices), choices.upTo(6)),
                hurried -> {
                    OptionalLong most = Legal.most(hurried.deal());
                    if (most.isPresent()) {
                        Quote quote = hurried.quote();
                        assertThat(saved(quote))
                                .isBetween(most.getAsLong() - gap(quote), most.getAsLong());
                    }
                });
    }

    private record Hurried(Deal deal, long nodes) {
        Quote quote() {
            return deal.withNodes(nodes).quote();
        }
    }

    @Test
    void law_4_another_rival_never_makes_the_customer_pay_more() {
        Laws.forAll(
                Newcomer::any,
                newcomer -> {
                    Quote with = newcomer.with();
                    assertThat(saved(with) + gap(with))
                            .isGreaterThanOrEqualTo(saved(newcomer.without()));
                });
    }

    /** One more rival where nothing is limited, for what somebody in a group wants already. */
    private record Newcomer(Deal deal, Proposal rival) {
        static Newcomer any(Choices choices) {
            Deal deal = choices.onceIn(2) ? Deal.coupons(choices) : Deal.rivals(choices).allBest();
            List<Proposal> old = deal.proposals();
            Proposal like = old.get(choices.upTo(old.size() - 1));
            return new Newcomer(deal.withNodes(60).unlimited(), Deal.rivalOf(like, choices));
        }

        Quote without() {
            return deal.quote();
        }

        Quote with() {
            var all = new ArrayList<Proposal>(deal.proposals());
            all.add(rival);
            return new Deal(deal.cart(), all, deal.policy(), deal.availability()).quote();
        }
    }

    private static long gap(Quote quote) {
        return switch (quote.optimality()) {
            case Optimal() -> 0;
            case Bounded(long gap) -> gap;
        };
    }

    /** Goods, shipping, gifts and better goods. */
    private static long saved(Quote quote) {
        return quote.outcomes().stream()
                        .filter(Applied.class::isInstance)
                        .mapToLong(outcome -> ((Applied) outcome).amount())
                        .sum()
                + Stream.concat(quote.gifts().stream(), quote.extras().stream())
                        .mapToLong(Extra::worth)
                        .sum();
    }
}
