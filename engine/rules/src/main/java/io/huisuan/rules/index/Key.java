package io.huisuan.rules.index;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;

import java.util.HashSet;
import java.util.Set;

/**
 * A plain fact of a cart by which promotions are found, for example its line with the sku TEA-01.
 */
public record Key(Kind kind, String value) {

    /** What a key is of; the kinds that few promotions share come first. */
    public enum Kind {
        CODE,
        CUSTOMER,
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

    /** All keys of a cart. */
    public static Set<Key> of(Cart cart) {
        var keys = new HashSet<Key>();
        cart.codes().forEach(code -> keys.add(new Key(Kind.CODE, code)));
        cart.lines().forEach(line -> add(keys, line));
        add(keys, cart.customer());
        keys.add(new Key(Kind.STORE, cart.store()));
        keys.add(new Key(Kind.CHANNEL, cart.channel()));
        keys.add(new Key(Kind.PAYMENT, cart.payment()));
        for (Shipping fee : cart.shipping()) {
            keys.add(new Key(Kind.METHOD, fee.method()));
        }
        return keys;
    }

    private static void add(Set<Key> keys, Line line) {
        keys.add(new Key(Kind.SKU, line.sku()));
        keys.add(new Key(Kind.SPU, line.spu()));
        keys.add(new Key(Kind.BRAND, line.brand()));
        keys.add(new Key(Kind.SELLER, line.seller()));
        line.tags().forEach(tag -> keys.add(new Key(Kind.LINE_TAG, tag)));
        var path = new StringBuilder();
        for (String step : line.category()) {
            path.append(path.isEmpty() ? "" : "/").append(step);
            keys.add(new Key(Kind.CATEGORY, path.toString()));
        }
    }

    private static void add(Set<Key> keys, Customer customer) {
        keys.add(new Key(Kind.CUSTOMER, customer.id()));
        keys.add(new Key(Kind.TIER, customer.tier()));
        keys.add(new Key(Kind.REGION, customer.region()));
        customer.tags().forEach(tag -> keys.add(new Key(Kind.TAG, tag)));
    }
}
