package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.floored;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Amounts in fen. */
class MultibuyTest {

    private static final int NO_LIMIT = Multibuy.NO_LIMIT;
    private static final LineFilter RED = tagged("red");

    @Test
    void any_three_for_a_price_take_the_dearest_three_first() {
        var cart = cart(line("a", 2, 50_00), line("b", 2, 40_00), line("c", 1, 10_00));

        Checkout.of(cart, bundle(new BundlePrice(any(3), 99_00, NO_LIMIT)))
                .costs(99_00 + 40_00 + 10_00)
                .takesOff("c", 0)
                .unitsCost("b", new Run(1, 28_29), new Run(1, 40_00));
    }

    @Test
    void a_bundle_is_given_as_often_as_it_is_there_and_never_raises_a_price() {
        var cart = cart(line("a", 4, 50_00), line("b", 2, 20_00));

        Checkout.of(cart, bundle(new BundlePrice(any(2), 70_00, NO_LIMIT)))
                .costs(70_00 + 70_00 + 40_00);
        Checkout.of(cart, bundle(new BundlePrice(any(2), 70_00, 1))).costs(70_00 + 140_00);
    }

    @Test
    void tea_and_a_cup_together_cost_less_and_share_it_by_amount() {
        var set = List.of(part(sku("tea"), 1), part(sku("cup"), 1));

        Checkout.of(cart(tea(3), cup(2)), bundle(new BundlePrice(set, 80_00, NO_LIMIT)))
                .costs(2 * 80_00 + 68_00)
                .shares("套装", "cup 1280", "tea 2720");
        Checkout.of(cart(tea(3)), bundle(new BundlePrice(set, 80_00, NO_LIMIT))).costs(204_00);
    }

    @Test
    void what_fits_several_parts_goes_where_it_is_needed() {
        var set = List.of(part(LineFilter.ANY, 1), part(sku("tea"), 1));

        Checkout.of(cart(tea(1), cup(1)), bundle(new BundlePrice(set, 80_00, NO_LIMIT)))
                .costs(80_00);
    }

    @Test
    void the_parts_of_a_bundle_may_overlap_and_still_make_as_many_as_there_can_be() {
        var set = List.of(part(LineFilter.ANY, 2), part(RED, 1));
        var cart =
                cart(line("a", 3, 30_00, Set.of("red")), line("b", 2, 20_00), line("c", 4, 10_00));

        Checkout.of(cart, bundle(new BundlePrice(set, 10_00, NO_LIMIT))).costs(30_00);
    }

    @Test
    void each_bundle_is_reduced_by_itself() {
        var cart = cart(line("a", 5, 10_01));

        Checkout.of(cart, bundle(new BundleOff(any(2), off(3_01), NO_LIMIT)))
                .takesOff("a", 2 * 3_01);
        Checkout.of(cart, bundle(new BundleOff(any(2), offEachUnit(1_00), NO_LIMIT)))
                .takesOff("a", 4_00);
        Checkout.of(cart, bundle(new BundleOff(any(2), new UnitPrice(9_00), NO_LIMIT)))
                .takesOff("a", 4 * 1_01);
        Checkout.of(cart, bundle(new BundleOff(any(2), percentOff(50_00, Per.ORDER), NO_LIMIT)))
                .takesOff("a", 2 * 10_01);
    }

    @Test
    void the_cap_of_a_percentage_is_for_all_bundles_together() {
        Checkout.of(
                        cart(line("a", 4, 10_00)),
                        bundle(
                                new BundleOff(
                                        any(2), new PercentOff(50_00, 15_00, Per.UNIT), NO_LIMIT)))
                .takesOff("a", 15_00);
    }

    @Test
    void what_a_floor_keeps_another_unit_of_the_bundle_bears() {
        var cart = cart(floored(line("a", 1, 50_00), 45_00), line("b", 1, 50_00));

        Checkout.of(cart, bundle(new BundleOff(any(2), off(20_00), NO_LIMIT)))
                .takesOff("a", 5_00)
                .takesOff("b", 15_00);
    }

    @Test
    void ten_thousand_equal_units_are_bundled_at_once() {
        var cart = cart(line("a", Line.MAX_QTY, 10_00), line("b", Line.MAX_QTY, 9_00));

        Checkout.of(cart, bundle(new BundlePrice(any(3), 25_00, NO_LIMIT)))
                .takesOff("a", 3_333 * 5_00 + 1_07);
    }

    @Test
    void two_bought_and_the_third_is_free() {
        Wish wish = bundle(buy(2, 1));

        Checkout.of(cart(tea(2)), wish).costs(136_00);
        Checkout.of(cart(tea(3)), wish).costs(136_00);
        Checkout.of(cart(tea(5)), wish).costs(272_00);
        Checkout.of(cart(tea(7)), wish).costs(5 * 68_00);
    }

    @Test
    void the_cheapest_are_free_and_among_equals_the_lowest_line_id() {
        Checkout.of(cart(tea(2), cup(1)), bundle(buy(2, 1))).takesOff("cup", 32_00).costs(136_00);
        Checkout.of(cart(line("b", 1, 5_00), line("a", 1, 5_00)), bundle(buy(1, 1)))
                .takesOff("a", 5_00);
    }

    @Test
    void the_second_at_half_price_holds_for_every_pair() {
        var half = new BuyXGetY(Optional.empty(), 1, 1, 50_00, NO_LIMIT, NO_LIMIT, false);

        Checkout.of(cart(tea(5)), bundle(half)).takesOff("tea", 68_00);
    }

    @Test
    void the_last_time_fewer_may_be_free() {
        Checkout.of(cart(tea(3)), bundle(buy(2, 2))).costs(136_00);
        Checkout.of(cart(tea(7)), bundle(buy(2, 2))).costs(4 * 68_00);
    }

    @Test
    void what_qualifies_is_not_reduced_unless_it_is_said_so() {
        Checkout.of(cart(tea(3)), bundle(buy(3, 1))).costs(204_00);
        Checkout.of(cart(tea(3)), bundle(new BuyXGetY(Optional.empty(), 3, 1, 100_00, 1, 1, true)))
                .costs(136_00);
    }

    @Test
    void who_buys_tea_gets_a_cup() {
        var cupFree =
                new BuyXGetY(Optional.of(sku("tea")), 2, 1, 100_00, NO_LIMIT, NO_LIMIT, false);

        Checkout.of(cart(tea(5), cup(3)), bundle(cupFree).on("cup")).takesOff("cup", 64_00);
        Checkout.of(cart(tea(1), cup(3)), bundle(cupFree).on("cup")).costs(68_00 + 96_00);
    }

    @Test
    void what_is_too_few_for_a_bundle_is_told_by_the_part_that_is_missing() {
        Wish three = bundle(new BundlePrice(any(3), 99_00, NO_LIMIT));
        Checkout.of(cart(tea(2)), three).tells(missed(three, 3, 2, Target.EVERYTHING));

        Part aTea = new Part(sku("tea"), 1);
        Part twoCups = new Part(sku("cup"), 2);
        Wish set = bundle(new BundlePrice(List.of(aTea, twoCups), 99_00, NO_LIMIT));
        Checkout.of(cart(tea(2), cup(1)), set)
                .tells(missed(set, 2, 1, new Target.Lines(sku("cup"))));
    }

    @Test
    void a_unit_that_fits_two_parts_fills_one_only() {
        Wish pair =
                bundle(
                        new BundlePrice(
                                List.of(new Part(sku("tea"), 1), new Part(LineFilter.ANY, 1)),
                                50_00,
                                NO_LIMIT));

        Checkout.of(cart(tea(1)), pair).tells(missed(pair, 2, 1, Target.EVERYTHING));
    }

    @Test
    void who_buys_too_few_to_get_one_is_told_how_many_are_missing() {
        Wish plain = bundle(buy(2, 1));
        Checkout.of(cart(tea(2)), plain).tells(missed(plain, 3, 2, Target.EVERYTHING));

        var cupFree =
                new BuyXGetY(Optional.of(sku("tea")), 2, 1, 100_00, NO_LIMIT, NO_LIMIT, false);
        Wish cups = bundle(cupFree).on("cup");
        Checkout.of(cart(tea(1), cup(3)), cups)
                .tells(missed(cups, 2, 1, new Target.Lines(sku("tea"))));
        Checkout.of(cart(tea(2)), cups)
                .tells(missed(cups, 1, 0, new Target.TheseLines(Set.of("cup"))));
    }

    @Test
    void a_bundle_that_would_cost_more_than_its_units_is_not_short_of_any() {
        Wish dear = bundle(new BundlePrice(any(2), 500_00, NO_LIMIT));

        Checkout.of(cart(tea(2)), dear).tells(new Spent(dear.proposal()));
    }

    private static ThresholdMissed missed(Wish wish, long required, long actual, Target of) {
        var threshold = new Threshold(Measure.COUNT, Basis.RUNNING, required, of);
        return new ThresholdMissed(wish.proposal(), threshold, actual);
    }

    @Test
    void a_cheap_qualifier_does_not_stand_in_its_own_way() {
        var cart = cart(line("a", 1, 10_00, Set.of("red")), line("b", 1, 20_00));
        var free = new BuyXGetY(Optional.of(RED), 1, 1, 100_00, NO_LIMIT, NO_LIMIT, false);

        Checkout.of(cart, bundle(free)).takesOff("a", 0).takesOff("b", 20_00);
    }

    @Test
    void it_is_limited_in_times_and_in_units() {
        Checkout.of(
                        cart(tea(9)),
                        bundle(new BuyXGetY(Optional.empty(), 2, 1, 100_00, 2, NO_LIMIT, false)))
                .takesOff("tea", 2 * 68_00);
        Checkout.of(
                        cart(tea(9)),
                        bundle(new BuyXGetY(Optional.empty(), 2, 1, 100_00, NO_LIMIT, 1, false)))
                .takesOff("tea", 68_00);
    }

    @Test
    void what_was_free_already_neither_qualifies_nor_is_free_again() {
        Checkout.of(cart(tea(2)), item("送", percentOff(100_00)).onCheapest(1), bundle(buy(1, 1)))
                .costs(68_00);
    }

    @Test
    void in_a_group_a_bundle_competes_with_all_its_units() {
        Cart cart = cart(tea(3));

        Checkout.of(cart, bundle(buy(2, 1)).in("g"), order("减", off(60_00)).in("g"))
                .costs(136_00)
                .applies("套装");
        Checkout.of(cart, bundle(buy(2, 1)).in("g"), order("减", off(70_00)).in("g"))
                .costs(134_00)
                .applies("减");
    }

    @Test
    void shipping_is_never_bought_together() {
        var shipped = Carts.shippedFor(10_00, tea(3));

        assertThat(Checkout.of(shipped, Wish.shipping("套装", buy(1, 1))).quote().total())
                .isEqualTo(214_00);
    }

    private static Wish bundle(Multibuy effect) {
        return Wish.bundle("套装", effect);
    }

    private static BuyXGetY buy(int buy, int get) {
        return new BuyXGetY(Optional.empty(), buy, get, 100_00, NO_LIMIT, NO_LIMIT, false);
    }

    private static List<Part> any(int count) {
        return List.of(part(LineFilter.ANY, count));
    }

    private static Part part(LineFilter where, int count) {
        return new Part(where, count);
    }

    private static LineFilter sku(String sku) {
        return new LineFilter(
                Set.of(sku), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static LineFilter tagged(String tag) {
        return new LineFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(tag), Set.of());
    }
}
