package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.Share;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is left of a promotion is all that it gives. Tea costs 68.00. */
class LimitsTest {

    private static Checkout with(Left left, int units, Wish... wishes) {
        return new Checkout(
                Pricing.quote(
                        cart(tea(units)),
                        Stream.of(wishes).map(Wish::proposal).toList(),
                        Policy.DEFAULT,
                        new Availability(Map.of("限量", left))));
    }

    private static Left units(long units) {
        return new Left.Some(units, Left.NO_LIMIT, false);
    }

    private static Left money(long money, boolean isPartial) {
        return new Left.Some(Left.NO_LIMIT, money, isPartial);
    }

    private static Applied applied(Checkout checkout) {
        return checkout.quote().outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void so_many_units_as_are_left_are_discounted() {
        Checkout checkout = with(units(1), 3, item("限量", percentOff(10_00))).costs(197_20);

        assertThat(applied(checkout).shares()).extracting(Share::units).containsExactly(1L);
    }

    @Test
    void offers_of_one_promotion_share_the_units_that_are_left() {
        Wish first = item("限量", offEachUnit(8_00));
        Wish second = item("限量", offEachUnit(5_00)).number(1);

        with(units(2), 2, first, second)
                .costs(120_00)
                .tells(new LimitReached(second.proposal(), LimitReason.UNIT_LIMIT));
    }

    @Test
    void of_a_partial_budget_that_is_short_the_rest_is_given_and_the_wish_is_told() {
        Checkout checkout = with(money(12_00, true), 1, order("限量", off(30_00))).costs(56_00);

        assertThat(applied(checkout).amount()).isEqualTo(12_00);
        assertThat(applied(checkout).desired()).isEqualTo(30_00);
    }

    @Test
    void any_other_budget_that_is_short_gives_nothing() {
        Wish wish = order("限量", off(30_00));

        with(money(12_00, false), 1, wish)
                .costs(68_00)
                .tells(new LimitReached(wish.proposal(), LimitReason.BUDGET_EXCEEDED));
        with(money(30_00, false), 1, wish).costs(38_00);
    }

    @Test
    void offers_of_one_promotion_share_the_budget() {
        Wish first = item("限量", offEachUnit(8_00));
        Wish second = order("限量", off(30_00)).number(1);

        with(money(20_00, true), 1, first, second).costs(48_00);
        with(money(20_00, false), 1, first, second).costs(60_00);
    }

    @Test
    void who_is_short_loses_against_a_rival_that_gives_more_then() {
        Wish limited = order("限量", off(30_00)).in("g");
        Wish rival = order("别家", off(20_00)).in("g");

        with(money(12_00, true), 1, limited, rival).costs(48_00);
        with(money(25_00, true), 1, limited, rival).costs(43_00);
    }

    @Test
    void nothing_is_asked_for_where_nothing_is_limited() {
        Checkout checkout = with(units(5), 1, order("满减", off(30_00))).costs(38_00);

        assertThat(List.of(applied(checkout).amount(), applied(checkout).desired()))
                .containsExactly(30_00L, 30_00L);
    }
}
