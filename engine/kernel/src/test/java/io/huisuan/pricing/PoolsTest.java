package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Laws;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.promotion.Crowd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What promotions share, they never exceed together. Tea costs 68.00. */
class PoolsTest {

    private static final Set<String> BOTH = Set.of("甲", "乙");

    private static Checkout with(Left.Some left, int units, Wish... wishes) {
        return new Checkout(
                Pricing.quote(
                        cart(tea(units)),
                        Stream.of(wishes).map(Wish::proposal).toList(),
                        Policy.DEFAULT,
                        new Availability(Map.of(), List.of(new Pool("budget", BOTH, left)))));
    }

    private static Left.Some money(long money, boolean isPartial) {
        return new Left.Some(Left.NO_LIMIT, money, isPartial);
    }

    @Test
    void the_later_promotion_gets_what_the_earlier_one_left() {
        Wish first = item("甲", offEachUnit(8_00));
        Wish second = order("乙", off(30_00));

        with(money(20_00, true), 1, first, second).costs(48_00);
        with(money(20_00, false), 1, first, second)
                .costs(60_00)
                .tells(new LimitReached(second.proposal(), LimitReason.BUDGET_EXCEEDED));
    }

    @Test
    void others_have_enough() {
        Wish first = item("甲", offEachUnit(8_00));
        Wish other = order("别家", off(30_00));

        with(money(8_00, true), 1, first, other).costs(30_00);
    }

    @Test
    void a_promotion_that_finds_nothing_left_says_so() {
        Wish first = item("甲", offEachUnit(8_00));
        Wish second = order("乙", off(30_00));

        with(money(8_00, true), 1, first, second)
                .costs(60_00)
                .tells(new LimitReached(second.proposal(), LimitReason.BUDGET_EXCEEDED));
    }

    @Test
    void units_are_shared_too() {
        Wish first = item("乙", percentOff(10_00));
        Wish second = item("甲", offEachUnit(1_00));

        with(new Left.Some(3, Left.NO_LIMIT, false), 4, first, second)
                .costs(4 * 68_00 - 3 * 6_80)
                .tells(new LimitReached(second.proposal(), LimitReason.UNIT_LIMIT));
    }

    @ParameterizedTest
    @EnumSource
    void rivals_that_both_win_somewhere_share_as_well(Policy.Combination combination) {
        Wish tea = item("甲", offEachUnit(8_00)).on("tea").in("g");
        Wish cup = item("乙", offEachUnit(5_00)).in("g");
        Quote quote =
                Pricing.quote(
                        cart(tea(1), Carts.cup(1)),
                        List.of(tea.proposal(), cup.proposal()),
                        Policy.DEFAULT.with(combination),
                        new Availability(
                                Map.of(), List.of(new Pool("budget", BOTH, money(10_00, true)))));

        assertThat(quote.discountTotal()).isEqualTo(10_00);
    }

    @Test
    void a_pool_is_never_exceeded() {
        Laws.forAll(
                Deal::any,
                deal -> deal.availability().pools().forEach(pool -> fits(pool, deal.quote())));
    }

    @Test
    void nor_when_brief() {
        Laws.forAll(
                Deal::any,
                deal ->
                        assertThat(
                                        Pricing.brief(
                                                        deal.cart(),
                                                        deal.proposals(),
                                                        Crowd.NOBODY,
                                                        deal.policy(),
                                                        deal.availability())
                                                .lines())
                                .isEqualTo(deal.quote().lines()));
    }

    @Test
    void nor_is_what_is_left_of_one_promotion() {
        Laws.forAll(
                Deal::any,
                deal ->
                        deal.availability()
                                .left()
                                .forEach(
                                        (promotion, left) -> {
                                            if (left instanceof Left.Some some) {
                                                fits(
                                                        new Pool("", Set.of(promotion), some),
                                                        deal.quote());
                                            }
                                        }));
    }

    private static void fits(Pool pool, Quote quote) {
        List<Applied> given =
                quote.applied().stream()
                        .filter(one -> pool.promotions().contains(one.promotion()))
                        .toList();
        assertThat(given.stream().mapToLong(Applied::amount).sum())
                .isLessThanOrEqualTo(pool.left().money());
        assertThat(
                        given.stream()
                                .flatMap(one -> one.shares().stream())
                                .mapToLong(Share::units)
                                .sum())
                .isLessThanOrEqualTo(pool.left().units());
    }
}
