package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.cup;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Extra.Granted;
import io.huisuan.pricing.Extra.PointsEarned;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Extra.Said;
import io.huisuan.pricing.Extra.Swapped;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What promotions give or say besides a price; amounts in fen. */
class ExtrasTest {

    private static final Text ENDED = new Text("活动已结束", "it is over");

    @Test
    void points_pay_in_whole_lots_up_to_a_share_of_what_is_left() {
        var deduct = new PointsDeduct(100, 1_00, 50_00);
        Wish points = Wish.in(Stage.POINTS, "积分", deduct);

        Checkout.of(customer(tea(1), 10_000), points)
                .costs(34_00)
                .gives(new PointsSpent("积分", 3_400, 34_00));
        Checkout.of(customer(tea(1), 250), points)
                .costs(66_00)
                .gives(new PointsSpent("积分", 200, 2_00));
        Checkout.of(customer(tea(1), 99), points).costs(68_00);
    }

    @Test
    void points_that_are_spent_are_gone_for_the_next() {
        var deduct = new PointsDeduct(1, 1_00, 100_00);

        Checkout.of(
                        customer(tea(2), 30),
                        Wish.in(Stage.POINTS, "a", deduct)
                                .on(
                                        new io.huisuan.promotion.Target.Units(
                                                io.huisuan.promotion.Target.Pick.CHEAPEST,
                                                1,
                                                io.huisuan.promotion.LineFilter.ANY)),
                        Wish.in(Stage.POINTS, "b", deduct))
                .costs(106_00);
    }

    @Test
    void points_are_earned_on_what_is_paid_and_may_be_doubled() {
        Checkout.of(
                        cart(tea(2)),
                        order("减", off(36_50)),
                        Wish.in(Stage.EARN, "翻倍", new PointsTimes(20_000)).priority(-1),
                        Wish.in(Stage.EARN, "积分", new PointsEarn(1, 1_00)))
                .gives(new PointsEarned("积分", 99), new PointsEarned("翻倍", 99));
    }

    @Test
    void points_that_do_not_fit_a_number_break_their_own_promotion_only() {
        Cart huge = cart(line("a", Line.MAX_QTY, Line.MAX_PRICE));
        Wish earn = Wish.in(Stage.EARN, "积分", new PointsEarn(Grant.MAX_COUNT, 1));
        Wish times = Wish.in(Stage.EARN, "翻倍", new PointsTimes(1_000_000)).priority(-1);

        Checkout checkout = Checkout.of(huge, earn, times, order("减", off(1)));

        assertThat(checkout.outcome("翻倍")).isInstanceOf(Broken.class);
        checkout.applies("减", "积分").takesOff("a", 1);
    }

    @Test
    void what_comes_after_payment_is_promised() {
        var coupon = new GrantCoupon("spring-10", 2);

        Checkout.of(cart(tea(1)), Wish.in(Stage.EARN, "返券", coupon))
                .costs(68_00)
                .gives(new Granted("返券", coupon))
                .applies("返券");
        Checkout.of(cart(), Wish.in(Stage.EARN, "返券", coupon)).gives();
    }

    @Test
    void every_hundred_may_earn_a_coupon() {
        var tiered =
                new Tiered(
                        Measure.AMOUNT,
                        Basis.RUNNING,
                        List.of(new Tier(100_00, new GrantCoupon("c", 1))),
                        true);

        Checkout.of(cart(tea(5)), Wish.in(Stage.EARN, "返券", tiered))
                .gives(new Granted("返券", new GrantCoupon("c", 3)));
    }

    @Test
    void a_swap_changes_what_is_delivered_and_not_what_is_paid() {
        Wish upgrade = Wish.item("升级", new Swap("tea-fine", 1, 88_00)).onCheapest(2);

        Checkout.of(cart(tea(3)), upgrade)
                .costs(204_00)
                .gives(new Swapped("升级", "tea", 2, "tea-fine", 2, 88_00, 40_00));
    }

    @Test
    void no_unit_is_swapped_twice() {
        Checkout.of(
                        cart(tea(3)),
                        Wish.item("a", new Swap("fine", 1, 88_00)).onCheapest(2),
                        Wish.item("b", new Swap("cheap", 2, 40_00)))
                .gives(
                        new Swapped("a", "tea", 2, "fine", 2, 88_00, 40_00),
                        new Swapped("b", "tea", 1, "cheap", 2, 40_00, 12_00));
    }

    @Test
    void something_may_just_be_said() {
        var notice = new Notice(new Text("再买 {n} 件", "{n} more"), Map.of("n", "1"));

        Checkout.of(cart(cup(1)), order("提示", notice)).costs(32_00).gives(new Said("提示", notice));
    }

    @Test
    void a_rejected_code_gives_nothing_whatever_stands_behind_it() {
        Cart cart = cart(tea(1)).withCodes(Set.of("SAVE", "OTHER"));
        Wish reject = order("停用", new RejectCode(Set.of("SAVE"), ENDED)).priority(-5);
        Proposal save = resting(order("减", off(10_00)).standing(Exclusive.FORCE), "SAVE");
        Proposal other = resting(order("折", percentOff(50_00)), "OTHER");

        Quote quote = quote(cart, save, other, reject.proposal());

        assertThat(quote.total()).isEqualTo(34_00);
        assertThat(quote.extras()).containsExactly(new CodeRefused("停用", "SAVE", ENDED));
        assertThat(quote.outcomes())
                .contains(
                        new CodeRejected(save, "SAVE", "停用", ENDED),
                        new Applied(reject.proposal(), 0, List.of(), List.of()));
    }

    @Test
    void who_has_another_way_to_be_entitled_keeps_it() {
        Cart cart = cart(tea(1)).withCodes(Set.of("A", "B"));
        Proposal either = resting(order("减", off(10_00)), "A", "B");

        Quote quote =
                quote(cart, either, order("停用", new RejectCode(Set.of("A"), ENDED)).proposal());

        assertThat(quote.total()).isEqualTo(58_00);
    }

    @Test
    void a_code_that_nobody_entered_is_not_refused() {
        Wish reject = order("停用", new RejectCode(Set.of("SAVE"), ENDED));

        Checkout.of(shippedFor(10_00, tea(1)), reject).tells(new Spent(reject.proposal())).gives();
    }

    private static Quote quote(Cart cart, Proposal... proposals) {
        return Pricing.quote(
                cart, Stream.of(proposals).toList(), Policy.DEFAULT, Availability.EVERYTHING);
    }

    private static Proposal resting(Wish wish, String... codes) {
        Proposal said = wish.proposal();
        return new Proposal(
                said.promotion(),
                said.number(),
                said.offer(),
                said.stacking(),
                said.reason(),
                new Condition.TextIn(TextField.CODE, Set.of(codes)));
    }

    private static Cart customer(Line line, long points) {
        return Carts.cart(List.of(line), List.of(), points);
    }
}
