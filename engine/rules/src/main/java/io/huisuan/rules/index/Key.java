package io.huisuan.rules.index;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Shipping;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A plain fact of a cart by which promotions are found, for example its line with the sku TEA-01.
 */
public record Key(Kind kind, String value) {

    /** What a key is of; the kinds that few promotions share come first. */
    public enum Kind {
        CODE,
        COUPON,
        CUSTOMER,
        MILESTONE,
        ROLE,
        SKU,
        SPU,
        BRAND,
        LINE_TAG,
        CATEGORY,
        SELLER,
        TAG,
        REGION,
        STORE,
        TIER,
        CHANNEL,
        PAYMENT,
        METHOD
    }

    /** What lines tell. */
    static final Set<Kind> OF_LINES =
            Set.of(Kind.SKU, Kind.SPU, Kind.BRAND, Kind.LINE_TAG, Kind.CATEGORY, Kind.SELLER);

    /**
     * Tells the keys of a cart, as kind and value; some more than once.
     *
     * @param lines whether those of its lines are wanted
     */
    static void of(Cart cart, boolean lines, BiConsumer<Kind, String> keys) {
        for (String code : cart.codes()) {
            keys.accept(Kind.CODE, code);
        }
        for (String coupon : cart.coupons()) {
            keys.accept(Kind.COUPON, coupon);
        }
        if (lines) {
            for (Line line : cart.lines()) {
                of(line, keys);
            }
        }
        of(cart.customer(), keys);
        keys.accept(Kind.STORE, cart.store());
        keys.accept(Kind.CHANNEL, cart.channel());
        keys.accept(Kind.PAYMENT, cart.payment());
        for (Shipping fee : cart.shipping()) {
            keys.accept(Kind.METHOD, fee.method());
        }
        keys.accept(Kind.ROLE, cart.participation().map(part -> part.role().name()).orElse(""));
        keys.accept(Kind.MILESTONE, cart.participation().map(Participation::milestone).orElse(""));
    }

    private static void of(Line line, BiConsumer<Kind, String> keys) {
        keys.accept(Kind.SKU, line.sku());
        keys.accept(Kind.SPU, line.spu());
        keys.accept(Kind.BRAND, line.brand());
        keys.accept(Kind.SELLER, line.seller());
        for (String tag : line.tags()) {
            keys.accept(Kind.LINE_TAG, tag);
        }
        String path = "";
        for (String step : line.category()) {
            path = path.isEmpty() ? step : path + "/" + step;
            keys.accept(Kind.CATEGORY, path);
        }
    }

    private static void of(Customer customer, BiConsumer<Kind, String> keys) {
        keys.accept(Kind.CUSTOMER, customer.id());
        keys.accept(Kind.TIER, customer.tier());
        keys.accept(Kind.REGION, customer.region());
        for (String tag : customer.tags()) {
            keys.accept(Kind.TAG, tag);
        }
    }
}
