package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.cart;
import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Threshold.Basis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of equal units on one line, some may be best for one promotion and the others for another. */
class JointUnitsTest {

    /** Both units would leave 180.00, and not enough for 满200减40. */
    @Test
    void a_threshold_lets_a_rival_have_one_unit_of_two() {
        Wish most = item("减30", offEachUnit(30_00)).in("item");
        Wish less = item("九折", percentOff(10_00)).in("item");
        Wish threshold = order("满200减40", off(40_00)).from(200_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 2, 120_00)), most, less, threshold)
                .costs(170_00)
                .applies("减30", "满200减40");
    }

    /** Who always applies leaves 950.00, and 20 units at 1.00 less leave 930.00. */
    @Test
    void of_many_units_as_many_go_to_a_rival_as_a_threshold_lets() {
        Wish most = item("减1", offEachUnit(1_00)).in("item");
        Wish less = item("减0.5", offEachUnit(50)).in("other");
        Wish rival = item("减0.1", offEachUnit(10)).in("item");
        Wish threshold = order("满930减100", off(100_00)).from(930_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 100, 10_00)), most, less, rival, threshold).costs(830_00);
    }

    /**
     * Of 64 units, 20 leave 620.00; the last of the parts 1, 2, 4 to 32 and 1 is as small as the
     * first.
     */
    @Test
    void any_number_of_many_units_can_go_to_the_only_one_that_takes_them_singly() {
        Wish most = item("减1", offEachUnit(1_00)).in("item");
        Wish less = item("千分之一", percentOff(10, Per.LINE)).in("item");
        Wish threshold = order("满620减100", off(100_00)).from(620_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 64, 10_00)), most, less, threshold).costs(520_00);
    }

    /** Eight at 12.00 less, one at 15 % less, and three that keep the order above 300.00. */
    @Test
    void some_units_may_go_to_nobody() {
        Wish most = item("减12", offEachUnit(12_00)).in("item");
        Wish less = item("八五折", percentOff(15_00)).in("item");
        Wish threshold = order("满300减50", off(50_00)).from(300_00, Basis.RUNNING);

        Checkout.of(cart(line("a", 12, 33_47)), most, less, threshold).costs(250_62);
    }

    /** Otherwise a cent more in the cart would make it cheaper by the order's 50.00. */
    @Test
    void a_line_for_which_nobody_competes_is_not_left_out_to_help_another() {
        Wish both = item("八五折", percentOff(15_00)).in("item").on("a", "b");
        Wish one = item("减12", offEachUnit(12_00)).in("item").on("b");
        Wish threshold = order("满300减50", off(50_00)).from(300_00, Basis.RUNNING);

        Checkout.of(
                        cart(line("a", 1, 100_00), line("b", 1, 1), line("c", 1, 200_00)),
                        both,
                        one,
                        threshold)
                .costs(285_00)
                .applies("八五折", "减12");
    }

    /** 40 units in growing parts for two rivals or nobody: not every number for each. */
    @Test
    void where_not_every_division_is_tried_the_quote_does_not_say_optimal() {
        Wish most = item("减12", offEachUnit(12_00)).in("item");
        Wish less = item("八五折", percentOff(15_00)).in("item");
        Wish threshold = order("满900减50", off(50_00)).from(900_00, Basis.RUNNING);

        Quote quote = Checkout.of(cart(line("a", 40, 33_47)), most, less, threshold).quote();

        assertThat(quote.optimality()).isInstanceOf(Optimality.Bounded.class);
    }

    @Test
    void equal_units_save_as_much_on_one_line_as_on_several() {
        Laws.forAll(
                Goods::any,
                goods -> {
                    Quote together = goods.quote();
                    Quote apart = goods.apart().quote();
                    if (isOptimal(together) && isOptimal(apart)) {
                        assertThat(apart.total()).isEqualTo(together.total());
                    }
                });
    }

    private static boolean isOptimal(Quote quote) {
        return quote.optimality() instanceof Optimal;
    }

    /** Rivals for units, then what reads the order. */
    private record Goods(Cart cart, List<Wish> wishes) {

        static Goods any(Choices choices) {
            List<Wish> items = choices.listOf(2, 3, Goods::item);
            List<Wish> orders = choices.listOf(1, 2, Goods::order);
            List<Line> lines =
                    IntStream.rangeClosed(0, choices.upTo(1))
                            .mapToObj(i -> line(choices, "line" + i))
                            .toList();
            return new Goods(
                    Carts.cart(lines, List.of()),
                    Stream.concat(items.stream(), orders.stream()).toList());
        }

        private static Line line(Choices choices, String id) {
            return Carts.line(id, 1 + choices.upTo(3), choices.upTo(50L));
        }

        private static Wish item(Choices choices) {
            String name = "item" + choices.upTo(9);
            Wish wish =
                    switch (choices.upTo(2)) {
                        case 1 -> Wish.item(name, percentOff(100 * (1 + choices.upTo(98))));
                        case 2 -> Wish.item(name, new UnitPrice(choices.upTo(50L)));
                        default -> Wish.item(name, offEachUnit(choices.upTo(50L)));
                    };
            return wish.in("item");
        }

        private static Wish order(Choices choices) {
            String name = "order" + choices.upTo(9);
            Wish wish =
                    choices.onceIn(2)
                            ? Wish.order(name, percentOff(100 * (1 + choices.upTo(98)), Per.ORDER))
                            : Wish.order(name, off(choices.upTo(100L)));
            return wish.from(choices.upTo(200L), Basis.RUNNING).in(choices.among("", "order"));
        }

        Quote quote() {
            return Checkout.of(cart, wishes.toArray(Wish[]::new)).quote();
        }

        /** The same units, each on a line of its own. */
        Goods apart() {
            List<Line> lines =
                    cart.lines().stream()
                            .flatMap(
                                    line ->
                                            IntStream.range(0, line.qty())
                                                    .mapToObj(
                                                            unit ->
                                                                    Carts.line(
                                                                            line.id() + "." + unit,
                                                                            1,
                                                                            line.unitPrice())))
                            .toList();
            return new Goods(Carts.cart(lines, List.of()), wishes);
        }
    }
}
