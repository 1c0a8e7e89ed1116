package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Quote.Run;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Stacking.Selection;
import io.huisuan.promotion.Threshold.Basis;

import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final Cart CART =
            cart(line("a", 1, 100_00), line("b", 1, 100_00), line("c", 1, 100_00));

    @Test
    void among_rivals_the_customer_gets_the_best_and_the_loser_is_told_who_beat_it() {
        Wish tenPercent = order("九折", percentOff(10_00, Per.ORDER)).in("order");
        Wish fortyOff = order("满300减40", off(40_00)).in("order");

        Checkout.of(CART, tenPercent, fortyOff)
                .costs(260_00)
                .tells(new Outbid(tenPercent.proposal(), "满300减40", 30_00, 40_00, 10_00));
    }

    @Test
    void among_equals_the_higher_priority_wins_and_then_the_lower_id() {
        Wish one = order("一", off(40_00)).in("order");
        Wish two = order("二", off(40_00)).in("order");

        Checkout.of(CART, two, one).applies("一");
        Checkout.of(CART, two.priority(1), one).applies("二");
    }

    @Test
    void what_is_given_to_each_unit_wins_on_some_lines_and_loses_on_others() {
        Wish everywhere = item("全场减5", offEachUnit(5_00)).in("item");
        Wish special = item("茶减9", offEachUnit(9_00)).in("item").on("b");

        Checkout.of(CART, everywhere, special)
                .shares("全场减5", "a 500", "c 500")
                .shares("茶减9", "b 900");
    }

    @Test
    void on_units_of_the_same_line_rivals_compete_unit_by_unit() {
        Wish all = item("减5", offEachUnit(5_00)).in("item");
        Wish cheapest = item("第一件半价", percentOff(50_00)).in("item").onCheapest(1);

        Checkout.of(cart(tea(3)), all, cheapest)
                .applies("减5", "第一件半价")
                .unitsCost("tea", new Run(1, 34_00), new Run(2, 63_00));
    }

    @Test
    void an_order_effect_competes_as_a_whole_with_what_the_others_give_together() {
        Wish whole = order("满减25", off(25_00)).in("g");
        Wish onA = order("a减10", offEachUnit(10_00)).in("g").on("a");
        Wish onB = order("b减14", offEachUnit(14_00)).in("g").on("b");
        Wish onC = order("c减2", offEachUnit(2_00)).in("g").on("c");

        Checkout.of(CART, whole, onA, onB).costs(275_00).applies("满减25");
        Checkout.of(CART, whole, onA, onB, onC)
                .costs(274_00)
                .tells(new Outbid(whole.proposal(), "b减14", 25_00, 26_00, 1_00));
    }

    @Test
    void order_effects_on_parts_of_the_cart_are_combined_for_the_best() {
        Wish middle = order("中", off(30_00)).in("g").on("b", "c");
        Wish left = order("左", off(20_00)).in("g").on("a", "b");
        Wish right = order("右", off(20_00)).in("g").on("c");

        Checkout.of(CART, middle, left, right).costs(260_00).applies("右", "左");
    }

    @Test
    void rivals_on_disjoint_units_do_not_compete() {
        Checkout.of(
                        CART,
                        order("左", off(20_00)).in("g").on("a"),
                        order("右", off(30_00)).in("g").on("b", "c"))
                .costs(250_00);
    }

    @Test
    void a_group_may_give_to_the_first_instead_of_the_best() {
        Wish first = item("先", offEachUnit(1_00)).in("g", Selection.FIRST).priority(1).on("a");
        Wish second = item("后", offEachUnit(9_00)).in("g", Selection.FIRST);

        Checkout.of(CART, second, first).takesOff("a", 1_00).takesOff("b", 9_00);
    }

    @Test
    void a_group_may_let_everybody_win() {
        Checkout.of(
                        CART,
                        order("一", off(10_00)).in("g", Selection.ALL),
                        order("二", off(10_00)).in("g", Selection.ALL))
                .costs(280_00);
    }

    @Test
    void whoever_misses_its_threshold_is_no_rival() {
        Wish missed = order("满500减90", off(90_00)).in("g").from(500_00, Basis.RUNNING);
        Wish small = order("减5", off(5_00)).in("g");

        Checkout checkout = Checkout.of(CART, missed, small).costs(295_00);
        assertThat(checkout.outcome("满500减90")).isInstanceOf(ThresholdMissed.class);
    }

    @Test
    void a_group_that_spans_stages_is_settled_when_its_first_member_comes() {
        Wish itemOff = item("单品减10", offEachUnit(10_00)).in("g").on("a");
        Wish orderOff = order("满减40", off(40_00)).in("g");

        Checkout.of(CART, itemOff, orderOff)
                .costs(260_00)
                .tells(new Outbid(itemOff.proposal(), "满减40", 10_00, 40_00, 30_00));
        Checkout.of(CART, itemOff, order("满减8", off(8_00)).in("g")).costs(290_00);
    }

    @Test
    void a_gift_competes_by_its_value() {
        Wish gift = order("满赠", new FreeGift("CUP-01", 1, 29_00)).in("g");

        Checkout.of(CART, gift, order("减20", off(20_00)).in("g")).applies("满赠").costs(300_00);
        Checkout.of(CART, gift, order("减30", off(30_00)).in("g")).applies("减30");
    }
}
