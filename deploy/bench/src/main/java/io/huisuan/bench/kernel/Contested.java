package io.huisuan.bench.kernel;

import static io.huisuan.bench.kernel.Wish.item;
import static io.huisuan.bench.kernel.Wish.off;
import static io.huisuan.bench.kernel.Wish.offEachUnit;
import static io.huisuan.bench.kernel.Wish.order;
import static io.huisuan.bench.kernel.Wish.percent;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.Effect.Per;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the search for the best legal combination has to do, from everyday to as bad as it gets. */
public enum Contested {

    /** 20 lines, 10 proposals: item offers against the member price, one coupon of two. */
    EVERYDAY {
        @Override
        Case asked() {
            return Sale.withRivals(20);
        }
    },

    /** 20 lines, 20 rivals for overlapping halves of them: one component. */
    ONE_COMPONENT {
        @Override
        Case asked() {
            Cart cart = Carts.cart(20);
            return Case.of(cart, IntStream.range(0, 20).mapToObj(i -> rival(cart, i)));
        }
    },

    /** 12 lines with two rivals each, which break the thresholds of six rivals for the order. */
    BROKEN_THRESHOLDS {
        @Override
        Case asked() {
            Cart cart = Carts.cart(12);
            long total = cart.listTotal();
            return Case.of(
                    cart,
                    Stream.concat(
                            IntStream.range(0, 24).mapToObj(i -> rivalOfTwo(cart, i)),
                            IntStream.range(0, 6)
                                    .mapToObj(
                                            i ->
                                                    order("满减-" + i, off(total / (8 + i)))
                                                            .from(total - (i + 1) * total / 40)
                                                            .in("order"))));
        }
    },

    /** 20 offers for a line each, and 20 for the order that each exclude one of them. */
    NOT_TOGETHER {
        @Override
        Case asked() {
            Cart cart = Carts.cart(20);
            return Case.of(
                    cart,
                    Stream.concat(
                            IntStream.range(0, 20)
                                    .mapToObj(
                                            i ->
                                                    item("line-" + i, offEachUnit(2_00 + 10 * i))
                                                            .on(cart, line -> line == i)
                                                            .in("line-" + i)),
                            IntStream.range(0, 20)
                                    .mapToObj(
                                            i ->
                                                    order("order-" + i, off(3_00 + 21 * i))
                                                            .notWith("line-" + i))));
        }
    },

    /** 100 lines, 60 rivals: 36 for overlapping lines, 24 for the order. */
    HUNDRED_LINES {
        @Override
        Case asked() {
            Cart cart = Carts.cart(100);
            return Case.of(
                    cart,
                    IntStream.range(0, 60)
                            .mapToObj(i -> i < 36 ? onLines(cart, i) : onOrder(cart, i)));
        }
    };

    /** What is priced. */
    abstract Case asked();

    private static Wish rival(Cart cart, int i) {
        return item("rival-" + i, percent(5_00 + 50 * (i % 7), i % 2 == 0 ? Per.UNIT : Per.LINE))
                .on(cart, line -> (line * 7 + i) % 20 < 10)
                .in("item");
    }

    private static Wish rivalOfTwo(Cart cart, int i) {
        return item("item-" + i, offEachUnit(2_00 + 37 * i))
                .on(cart, line -> line == i / 2)
                .in("item");
    }

    private static Wish onLines(Cart cart, int i) {
        return item("line-" + i, percent(5_00 + 25 * i, i % 2 == 0 ? Per.UNIT : Per.LINE))
                .on(cart, line -> line % 36 == i || line % 7 == i % 7)
                .in("item");
    }

    private static Wish onOrder(Cart cart, int i) {
        long from = cart.listTotal() / 30 * (i - 35);
        return order("order-" + i, i % 3 == 0 ? percent(1_00 + 10 * i, Per.ORDER) : off(from / 12))
                .from(from)
                .in("order");
    }
}
