package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.TextField;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What index and rules propose is what a reading of every promotion, one by one, says. */
class ProposingTest {

    @Test
    void
            a_promotion_proposes_exactly_when_it_runs_and_its_conditions_hold_and_its_target_is_there() {
        int proposed = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Promotion> promotions = Rulebooks.random(seed, 80);
            var some = new Some(-seed);
            try (Rulebook rulebook = Rulebooks.of(promotions)) {
                for (int i = 0; i < 25; i++) {
                    Cart cart = some.cart();
                    List<Proposal> made = rulebook.propose(cart).made();
                    assertThat(made)
                            .as("seed %d, cart %s", seed, cart)
                            .containsExactlyInAnyOrderElementsOf(
                                    promotions.stream()
                                            .flatMap(p -> readOneByOne(p, cart))
                                            .toList());
                    proposed += made.size();
                }
            }
        }
        assertThat(proposed).isGreaterThan(10_000);
    }

    @Test
    void every_promotion_that_concerns_a_cart_either_proposes_or_is_told_why_not() {
        var reasons = new HashSet<Class<?>>();
        for (int seed = 0; seed < 40; seed++) {
            List<Promotion> promotions = Rulebooks.random(seed, 80);
            Cart cart = new Some(-seed).cart();
            try (Rulebook rulebook = Rulebooks.of(promotions)) {
                var proposals = rulebook.propose(cart);
                List<NotEligible> others = rulebook.notEligible(cart, proposals);

                Set<String> spoke =
                        new HashSet<>(proposals.made().stream().map(Proposal::promotion).toList());
                assertThat(others)
                        .extracting(NotEligible::promotion)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(others).noneMatch(other -> spoke.contains(other.promotion()));
                others.forEach(other -> reasons.add(other.why().getClass()));
                promotions.stream()
                        .filter(p -> touches(p, cart) && !spoke.contains(p.id()))
                        .forEach(
                                p ->
                                        assertThat(others)
                                                .extracting(NotEligible::promotion)
                                                .contains(p.id()));
            }
        }
        assertThat(reasons).hasSize(4);
    }

    @Test
    void a_condition_has_gaps_exactly_when_it_does_not_hold() {
        var some = new Some(11);
        int unmet = 0;
        for (int i = 0; i < 20_000; i++) {
            var condition = some.promotion(i).when();
            Cart cart = some.cart();
            List<Gap> gaps = Gap.of(condition, cart);
            assertThat(gaps.isEmpty())
                    .as("%s, %s", condition, cart)
                    .isEqualTo(condition.holds(cart));
            assertThat(gaps).noneMatch(gap -> gap.condition().holds(cart));
            unmet += gaps.isEmpty() ? 0 : 1;
        }
        assertThat(unmet).isBetween(5_000, 19_000);
    }

    private static Stream<Proposal> readOneByOne(Promotion p, Cart cart) {
        boolean eligible =
                p.currency().equals(cart.currency())
                        && p.schedule().runs(cart.at())
                        && p.when().holds(cart);
        return IntStream.range(0, offers(p).size())
                .filter(number -> eligible && speaks(offers(p).get(number), cart))
                .mapToObj(
                        number ->
                                new Proposal(
                                        p.id(),
                                        number,
                                        offers(p).get(number),
                                        p.stacking(),
                                        p.name(),
                                        asksForCode(p.when()) ? p.when() : Condition.ALWAYS));
    }

    /** Who rejects codes has nothing to say of a cart without them. */
    private static boolean speaks(Offer offer, Cart cart) {
        boolean isIdle =
                offer.effect() instanceof RejectCode(var codes, _)
                        && Collections.disjoint(codes, cart.codes());
        return touches(offer.target(), cart) && !isIdle;
    }

    private static boolean asksForCode(Condition when) {
        return switch (when) {
            case Condition.AllOf(var of) -> of.stream().anyMatch(ProposingTest::asksForCode);
            case Condition.AnyOf(var of) -> of.stream().anyMatch(ProposingTest::asksForCode);
            case Condition.Not(var of) -> asksForCode(of);
            case Condition.TextIn(var field, var values) ->
                    field == TextField.CODE && !values.isEmpty();
            case Condition.NumberIs _, Condition.HasLines _ -> false;
        };
    }

    private static List<Offer> offers(Promotion promotion) {
        return ((Form) promotion.body()).offers();
    }

    private static boolean touches(Promotion promotion, Cart cart) {
        return offers(promotion).stream().anyMatch(offer -> touches(offer.target(), cart));
    }

    private static boolean touches(Target target, Cart cart) {
        return switch (target) {
            case Target.Lines(var where) -> cart.lines().stream().anyMatch(where::matches);
            case Target.Units(_, _, var where) -> cart.lines().stream().anyMatch(where::matches);
            case Target.TheseLines(var ids) ->
                    cart.lines().stream().anyMatch(line -> ids.contains(line.id()));
            case Target.ShippingFees(var methods) ->
                    cart.shipping().stream()
                            .anyMatch(fee -> methods.isEmpty() || methods.contains(fee.method()));
        };
    }
}
