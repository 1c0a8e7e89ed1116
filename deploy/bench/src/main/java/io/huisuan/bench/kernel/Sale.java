package io.huisuan.bench.kernel;

import static io.huisuan.bench.kernel.Wish.item;
import static io.huisuan.bench.kernel.Wish.off;
import static io.huisuan.bench.kernel.Wish.offEachUnit;
import static io.huisuan.bench.kernel.Wish.percent;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rules propose on an ordinary day, and during a sale. All of it applies: nobody has a
 * rival.
 */
final class Sale {

    /** How many proposals an ordinary cart gets. */
    static final int TYPICAL = 10;

    private final Cart cart;

    private Sale(Cart cart) {
        this.cart = cart;
    }

    /** The first so many proposals, the usual ones first; then offers of single products. */
    static Case of(int lines, int proposals) {
        var sale = new Sale(Carts.cart(lines));
        Stream<Wish> wishes =
                Stream.concat(
                        sale.usual(), IntStream.iterate(0, i -> i + 1).mapToObj(sale::onProduct));
        return Case.of(sale.cart, wishes.limit(proposals));
    }

    /** The same, where item offers are rivals of the member price, and coupons of each other. */
    static Case withRivals(int lines) {
        var sale = new Sale(Carts.cart(lines));
        return Case.of(
                sale.cart,
                sale.usual()
                        .map(
                                wish ->
                                        switch (wish.stage()) {
                                            case ITEM -> wish.in("item");
                                            case SHOP_COUPON, PLATFORM_COUPON -> wish.in("coupon");
                                            case BUNDLE, ORDER, POINTS, SHIPPING, EARN -> wish;
                                        }));
    }

    private Stream<Wish> usual() {
        return Stream.of(
                Wish.order("满减", fullReduction()),
                item("member", percent(5_00, Per.UNIT)),
                item("category", percent(10_00, Per.LINE)).on(category(some(0))),
                item("brand", offEachUnit(3_00)).on(brand(some(1))),
                item("product", new Effect.UnitPrice(9_90)).on(product(some(2))),
                Wish.of("shop-coupon", Stage.SHOP_COUPON, off(5_00)).from(10_00),
                Wish.of("platform-coupon", Stage.PLATFORM_COUPON, capped()),
                Wish.order("gift", new FreeGift("tote", 1, 9_90)).from(5_00),
                Wish.of("shipping", Stage.SHIPPING, new FreeShipping())
                        .on(new Target.ShippingFees(Set.of())),
                Wish.of("points", Stage.EARN, new PointsEarn(1, 1_00)));
    }

    private static Tiered fullReduction() {
        List<Tier> tiers =
                List.of(
                        new Tier(10_00, off(1_00)),
                        new Tier(300_00, off(40_00)),
                        new Tier(1_000_00, off(150_00)));
        return new Tiered(Measure.AMOUNT, Basis.RUNNING, tiers, false);
    }

    private static PercentOff capped() {
        return new PercentOff(5_00, 50_00, Per.ORDER);
    }

    private Wish onProduct(int number) {
        Effect effect = number % 2 == 0 ? percent(3_00, Per.UNIT) : offEachUnit(10);
        return item("offer-" + number, effect).on(product(some(number)));
    }

    /** A line of the cart; so there is always one that the rule speaks about. */
    private Line some(int number) {
        return cart.lines().get(number % cart.lines().size());
    }

    private static LineFilter category(Line like) {
        return where(Set.of(), Set.of(), Set.of(like.category().getFirst()));
    }

    private static LineFilter brand(Line like) {
        return where(Set.of(), Set.of(like.brand()), Set.of());
    }

    private static LineFilter product(Line like) {
        return where(Set.of(like.sku()), Set.of(), Set.of());
    }

    private static LineFilter where(Set<String> skus, Set<String> brands, Set<String> categories) {
        return new LineFilter(skus, Set.of(), Set.of(), brands, categories, Set.of(), Set.of());
    }
}
