package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;

class TieredTest {

    private static final Tiered STEPS =
            new Tiered(
                    Measure.AMOUNT,
                    Basis.RUNNING,
                    List.of(new Tier(300_00, off(40_00)), new Tier(500_00, off(80_00))),
                    false);

    private static final Tiered EVERY_100 =
            new Tiered(Measure.AMOUNT, Basis.RUNNING, List.of(new Tier(100_00, off(10_00))), true);

    private static final Tiered BY_COUNT =
            new Tiered(
                    Measure.COUNT,
                    Basis.RUNNING,
                    List.of(new Tier(2, percentOff(10_00)), new Tier(3, percentOff(20_00))),
                    false);

    @Test
    void the_highest_tier_that_is_reached_gives() {
        Checkout.of(cart(tea(5)), order("满减", STEPS)).costs(300_00);
        Checkout.of(cart(tea(8)), order("满减", STEPS)).costs(464_00);
    }

    @Test
    void below_the_lowest_tier_the_customer_learns_what_is_missing() {
        Outcome outcome = Checkout.of(cart(tea(4)), order("满减", STEPS)).outcome("满减");

        assertThat(outcome).isInstanceOf(ThresholdMissed.class);
        var missed = (ThresholdMissed) outcome;
        assertThat(missed.required()).isEqualTo(300_00);
        assertThat(missed.actual()).isEqualTo(272_00);
        assertThat(missed.missing()).isEqualTo(28_00);
    }

    @Test
    void what_repeats_is_given_as_often_as_the_amount_is_there() {
        Checkout.of(cart(tea(1)), order("每满减", EVERY_100)).costs(68_00);
        Checkout.of(cart(tea(5)), order("每满减", EVERY_100)).costs(340_00 - 30_00);
    }

    @Test
    void only_what_the_tiers_are_on_counts() {
        Checkout.of(cart(tea(4), cup(5)), order("满减", STEPS).on("tea")).costs(432_00);
    }

    @Test
    void an_earlier_stage_may_cost_a_tier() {
        Checkout.of(cart(tea(5)), item("直降", offEachUnit(10_00)), order("满减", STEPS)).costs(290_00);
    }

    @Test
    void units_count_too() {
        Checkout.of(cart(tea(1)), item("两件九折", BY_COUNT)).costs(68_00);
        Checkout.of(cart(tea(2)), item("两件九折", BY_COUNT)).costs(2 * 61_20);
        Checkout.of(cart(tea(4)), item("两件九折", BY_COUNT)).costs(4 * 54_40);
    }
}
