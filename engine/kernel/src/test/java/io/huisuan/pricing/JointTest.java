package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Carts.shippedFor;
import static io.huisuan.pricing.Carts.tea;
import static io.huisuan.pricing.Wish.bundle;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;
import static io.huisuan.pricing.Wish.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Optimality.Bounded;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Policy.Combination;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** The best legal combination over the whole cart. */
class JointTest {

    private static final Policy STAGEWISE = Policy.DEFAULT.with(Combination.STAGEWISE);

    /** The dearer rival would leave 299.00, and 满300减40 with it. */
    @Test
    void a_rival_that_breaks_a_later_threshold_gives_way() {
        Cart cart = cart(line("a", 1, 310_00));
        Wish eleven = item("减11", offEachUnit(11_00)).in("item");
        Wish ten = item("减10", offEachUnit(10_00)).in("item");
        Wish threshold = order("满300减40", off(40_00)).from(300_00, Basis.RUNNING);

        Checkout.under(STAGEWISE, cart, eleven, ten, threshold).costs(299_00);
        Checkout.of(cart, eleven, ten, threshold)
                .costs(260_00)
                .applies("减10", "满300减40")
                .tells(new Outbid(eleven.proposal(), "减10", 11_00, 10_00, 39_00));
    }

    @Test
    void who_has_no_rival_applies_even_where_that_helps_nobody() {
        Wish alone = item("减11", offEachUnit(11_00)).in("item");
        Wish threshold = order("满300减40", off(40_00)).from(300_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 1, 310_00)), alone, threshold).costs(299_00).applies("减11");
    }

    /** 满300减50 comes first and leaves 494.00, with which the ladder gives 20.00 only. */
    @Test
    void a_loser_is_told_what_it_would_have_given_in_the_winners_place() {
        Wish ladder = order("阶梯", ladder(200_00, 20_00, 500_00, 60_00)).in("order").priority(-1);
        Wish first = order("满300减50", off(50_00)).from(300_00, Basis.RUNNING);
        Wish winner = order("双11", off(50_00)).in("order");

        Checkout.of(cart(line("a", 8, 68_00)), ladder, first, winner)
                .costs(444_00)
                .tells(new Outbid(ladder.proposal(), "双11", 20_00, 50_00, 30_00));
    }

    private static Tiered ladder(long from, long off, long further, long more) {
        return new Tiered(
                Measure.AMOUNT,
                Basis.RUNNING,
                List.of(new Tier(from, off(off)), new Tier(further, off(more))),
                false);
    }

    @Test
    void rivals_may_all_give_way_to_what_comes_later() {
        Wish one = item("减11", offEachUnit(11_00)).in("item");
        Wish two = item("减12", offEachUnit(12_00)).in("item");
        Wish threshold = order("满310减40", off(40_00)).from(310_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 1, 310_00)), one, two, threshold)
                .costs(270_00)
                .tells(new Outbid(two.proposal(), "满310减40", 12_00, 40_00, 28_00));
    }

    @Test
    void of_two_that_do_not_go_together_the_better_stays() {
        Wish flash = item("秒杀", offEachUnit(8_00)).in("flash");
        Wish coupon = order("券", off(10_00)).notWith("flash");

        Checkout.of(cart(tea(1)), coupon, flash)
                .costs(58_00)
                .tells(new Excluded(flash.proposal(), "券"));
    }

    @Test
    void all_who_go_together_may_be_better_than_the_best() {
        Wish large = order("大券", off(30_00)).in("large").notWith("small");
        Wish one = order("小券一", off(20_00)).in("small");
        Wish two = item("小券二", offEachUnit(20_00)).in("small").on("b");

        Checkout.of(cart(line("a", 1, 100_00), line("b", 1, 100_00)), large, one, two)
                .costs(170_00)
                .applies("大券");
        Checkout.of(
                        shippedFor(20_00, line("a", 1, 100_00)),
                        large,
                        one,
                        shipping("包邮", new FreeShipping()).in("small"))
                .costs(80_00)
                .applies("小券一", "包邮");
    }

    @Test
    void among_equals_the_first_by_rank_applies_whatever_its_stage() {
        Wish early = item("先", offEachUnit(10_00)).in("g");
        Wish late = order("后", off(10_00)).in("g").priority(1);

        Checkout.of(cart(line("a", 1, 50_00)), early, late).applies("后");
        Checkout.of(cart(line("a", 1, 50_00)), early.priority(2), late).applies("先");
    }

    @Test
    void a_percentage_before_an_amount_is_told_apart_from_one_after_it() {
        Wish big = item("五折", percentOff(50_00)).in("item");
        Wish small = item("九折", percentOff(10_00)).in("item");
        Wish coupon = order("满100减60", off(60_00)).from(100_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 1, 120_00)), big, small, coupon).costs(48_00);
    }

    /** 36 on lines, 24 on the order; each line is wanted by several. */
    @Test
    void a_hundred_lines_with_sixty_rivals_are_settled_within_the_budget() {
        Line[] lines =
                IntStream.range(0, 100)
                        .mapToObj(i -> line("line" + i, 1 + i % 3, 1_000 + 37 * i))
                        .toArray(Line[]::new);

        Quote quote = Checkout.of(cart(lines), sixty()).quote();

        assertThat(quote.optimality()).isEqualTo(new Optimal());
    }

    private static Wish[] sixty() {
        return IntStream.range(0, 60)
                .mapToObj(i -> i < 36 ? onLines(i) : onOrder(i))
                .toArray(Wish[]::new);
    }

    private static Wish onLines(int i) {
        String[] lines =
                IntStream.range(0, 100)
                        .filter(line -> line % 36 == i || line % 7 == i % 7)
                        .mapToObj(line -> "line" + line)
                        .toArray(String[]::new);
        Per per = i % 2 == 0 ? Per.UNIT : Per.LINE;
        return item("p" + i, percentOff(500 + 25 * i, per)).in("line").on(lines);
    }

    private static Wish onOrder(int i) {
        long from = 10_000L * (i - 35);
        Wish wish =
                i % 3 == 0
                        ? order("p" + i, percentOff(100 + 10 * i, Per.ORDER))
                        : order("p" + i, off(from / 12));
        return wish.in("order").from(from, Basis.RUNNING);
    }

    @Test
    void at_the_end_of_its_budget_a_search_says_what_it_may_have_missed() {
        Quote quote =
                Checkout.under(
                                Policy.DEFAULT.withNodeBudget(0),
                                cart(line("a", 1, 310_00)),
                                item("减10", offEachUnit(10_00)).in("item"),
                                item("减11", offEachUnit(11_00)).in("item"),
                                order("满300减40", off(40_00)).from(300_00, Basis.RUNNING))
                        .quote();

        assertThat(quote.total()).isEqualTo(270_00);
        assertThat(quote.optimality()).isEqualTo(new Bounded(10_00));
    }

    /** Three groups, each with two percentages and a bundle, all wanting the same units. */
    @Test
    void what_is_bought_in_several_lines_costs_no_more_than_in_one() {
        Wish[] wishes =
                IntStream.range(0, 3)
                        .boxed()
                        .flatMap(group -> rivals(group).stream())
                        .toArray(Wish[]::new);
        Line[] ones =
                IntStream.range(0, 6).mapToObj(i -> line("a" + i, 1, 41_00)).toArray(Line[]::new);

        long inOne = Checkout.of(cart(line("a", 6, 41_00)), wishes).quote().total();
        long inTwo =
                Checkout.of(cart(line("a", 2, 41_00), line("b", 4, 41_00)), wishes).quote().total();
        long inSix = Checkout.of(cart(ones), wishes).quote().total();

        assertThat(inTwo).isLessThanOrEqualTo(inOne);
        assertThat(inSix).isLessThanOrEqualTo(inTwo);
    }

    private static List<Wish> rivals(int group) {
        String name = "g" + group;
        var bundle =
                new BundlePrice(
                        List.of(new Part(LineFilter.ANY, 2 + group)),
                        50_00 + 30_00 * group,
                        Multibuy.NO_LIMIT);
        return List.of(
                item(name + "-few", percentOff(5_00 + 100 * group)).in(name),
                item(name + "-more", percentOff(12_00 + 100 * group)).in(name),
                bundle(name + "-bundle", bundle).in(name));
    }
}
