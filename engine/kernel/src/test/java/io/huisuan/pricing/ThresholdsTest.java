package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Threshold.Basis;

import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final Wish DIRECT = item("直降", offEachUnit(10_00));
    private static final Wish FIRST = order("先减", off(5_00)).priority(1);
    private static final Wish REACHED = order("满减", off(50_00));

    /** ¥340 at list, ¥290 after the item stage, ¥285 when the last one comes. */
    private static Checkout checkout(long from, Basis basis) {
        return Checkout.of(cart(tea(5)), DIRECT, FIRST, REACHED.from(from, basis));
    }

    @Test
    void a_threshold_counts_list_amounts_those_after_the_item_stage_or_what_is_left() {
        checkout(340_00, Basis.LIST).applies("直降", "先减", "满减");
        checkout(340_01, Basis.LIST).applies("直降", "先减");
        checkout(290_00, Basis.AFTER_ITEM).applies("直降", "先减", "满减");
        checkout(290_01, Basis.AFTER_ITEM).applies("直降", "先减");
        checkout(285_00, Basis.RUNNING).applies("直降", "先减", "满减");
        checkout(285_01, Basis.RUNNING).applies("直降", "先减");
    }

    @Test
    void who_misses_learns_what_is_required_what_is_there_and_what_is_missing() {
        var missed = (ThresholdMissed) checkout(300_00, Basis.RUNNING).outcome("满减");

        assertThat(missed.required()).isEqualTo(300_00);
        assertThat(missed.actual()).isEqualTo(285_00);
        assertThat(missed.missing()).isEqualTo(15_00);
    }

    @Test
    void shipping_never_counts() {
        Wish reached = order("满减", off(10_00)).from(100_00, Basis.LIST);

        Checkout.of(shippedFor(50_00, tea(1)), reached).applies();
    }

    @Test
    void a_threshold_may_count_units() {
        Checkout.of(cart(tea(2)), REACHED.fromUnits(3)).applies();
        Checkout.of(cart(tea(3)), REACHED.fromUnits(3)).applies("满减");
    }

    @Test
    void all_thresholds_must_be_reached() {
        Wish both = REACHED.fromUnits(2).from(200_00, Basis.LIST);

        Checkout.of(cart(tea(2)), both).applies();
        Checkout.of(cart(tea(3)), both).applies("满减");
    }
}
