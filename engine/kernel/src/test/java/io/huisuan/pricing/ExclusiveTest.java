package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;
import static io.huisuan.pricing.Wish.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Threshold.Basis;

import org.junit.jupiter.api.Test;

class ExclusiveTest {

    private static final Cart CART = cart(line("mug", 1, 100_00));
    private static final Wish TEN = order("减10", off(10_00)).priority(5);
    private static final Wish TWENTY = order("八折", percentOff(20_00));

    @Test
    void who_must_stand_alone_does_even_if_others_give_more() {
        Wish alone = TEN.standing(Exclusive.FORCE);

        Checkout.of(CART, alone, TWENTY).costs(90_00).tells(new Excluded(TWENTY.proposal(), "减10"));
    }

    @Test
    void of_two_the_higher_priority_stands_alone_and_then_the_lower_id() {
        Wish alone = TWENTY.standing(Exclusive.FORCE);

        Checkout.of(CART, alone, TEN.standing(Exclusive.FORCE)).applies("减10");
        Checkout.of(CART, alone, TEN.standing(Exclusive.FORCE).priority(0)).applies("八折");
    }

    @Test
    void all_offers_of_a_promotion_stand_together() {
        Wish alone = TWENTY.standing(Exclusive.FORCE);
        Wish freight = shipping("八折", new FreeShipping()).number(1).standing(Exclusive.FORCE);

        Checkout.of(shippedFor(10_00, line("mug", 1, 100_00)), freight, alone, TEN)
                .costs(80_00)
                .applies("八折", "八折");
    }

    @Test
    void who_gives_nothing_keeps_nobody_away() {
        Wish missed = TWENTY.standing(Exclusive.FORCE).from(200_00, Basis.LIST);

        Checkout checkout = Checkout.of(CART, missed, TEN).costs(90_00);
        assertThat(checkout.outcome("八折")).isInstanceOf(ThresholdMissed.class);
    }

    @Test
    void what_is_used_up_keeps_nobody_away() {
        Checkout.whenExhausted("八折", CART, TWENTY.standing(Exclusive.FORCE), TEN).costs(90_00);
    }

    @Test
    void who_may_stand_alone_does_only_if_that_is_best() {
        Wish alone = TWENTY.standing(Exclusive.COMPETE);
        Wish another = item("减15", off(15_00));

        Checkout.of(CART, alone, TEN).costs(80_00).tells(new Excluded(TEN.proposal(), "八折"));
        Checkout.of(CART, alone, TEN, another)
                .costs(75_00)
                .tells(new Outbid(alone.proposal(), "减15", 20_00, 25_00, 5_00));
    }

    @Test
    void when_it_makes_no_difference_nobody_stands_alone() {
        Checkout.of(CART, TWENTY.standing(Exclusive.COMPETE), order("减20", off(20_00)))
                .applies("减20");
    }

    @Test
    void the_best_of_those_who_may_stand_alone_does() {
        Wish twenty = TWENTY.standing(Exclusive.COMPETE);
        Wish ten = TEN.standing(Exclusive.COMPETE);

        Checkout.of(CART, ten, twenty)
                .costs(80_00)
                .tells(new Outbid(ten.proposal(), "八折", 10_00, 20_00, 10_00));
    }
}
