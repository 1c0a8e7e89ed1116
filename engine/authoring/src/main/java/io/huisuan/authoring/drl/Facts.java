package io.huisuan.authoring.drl;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.promotion.Effect;
import io.huisuan.rules.index.Key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts that rules may ask about, and their fields. */
public final class Facts {
    /** Customers don't place more orders, nor own more points. */
    private static final long MANY = 1_000_000_000_000_000L;

    /** The facts by name: {@code Cart}, {@code Line}, {@code Customer}, {@code Participation}. */
    public static final Map<String, Fact> BY_NAME =
            Map.of(
                    "Cart",
                    fact(
                            "Cart",
                            false,
                            text("id"),
                            key("channel", ValueType.TEXT, Key.Kind.CHANNEL),
                            key("store", ValueType.TEXT, Key.Kind.STORE),
                            key("payment", ValueType.TEXT, Key.Kind.PAYMENT),
                            key("codes", ValueType.TEXTS, Key.Kind.CODE),
                            key("coupons", ValueType.TEXTS, Key.Kind.COUPON),
                            whole("listTotal", Line.MAX_PRICE * Line.MAX_QTY * Cart.MAX_LINES),
                            whole("units", (long) Line.MAX_QTY * Cart.MAX_LINES)),
                    "Line",
                    fact(
                            "Line",
                            true,
                            text("id"),
                            key("sku", ValueType.TEXT, Key.Kind.SKU),
                            key("spu", ValueType.TEXT, Key.Kind.SPU),
                            key("seller", ValueType.TEXT, Key.Kind.SELLER),
                            key("brand", ValueType.TEXT, Key.Kind.BRAND),
                            new Field("category", ValueType.TEXTS, 0, Optional.empty()),
                            key("tags", ValueType.TEXTS, Key.Kind.LINE_TAG),
                            whole("qty", Line.MAX_QTY),
                            whole("unitPrice", Line.MAX_PRICE),
                            whole("gross", Line.MAX_PRICE * Line.MAX_QTY)),
                    "Customer",
                    fact(
                            "Customer",
                            false,
                            key("id", ValueType.TEXT, Key.Kind.CUSTOMER),
                            key("tier", ValueType.TEXT, Key.Kind.TIER),
                            key("region", ValueType.TEXT, Key.Kind.REGION),
                            key("tags", ValueType.TEXTS, Key.Kind.TAG),
                            whole("orders", MANY),
                            whole("points", MANY)),
                    "Participation",
                    fact(
                            "Participation",
                            false,
                            text("in"),
                            text("role"),
                            text("milestone"),
                            whole("count", Effect.MAX_WORTH),
                            whole("amount", Line.MAX_PRICE * Line.MAX_QTY * Cart.MAX_LINES),
                            whole("risk", Participation.MOST_RISK)));

    private Facts() {}

    /**
     * A kind of fact.
     *
     * @param many whether a cart may have more than one
     */
    public record Fact(String name, boolean many, Map<String, Field> fields) {}

    /**
     * A field of a fact.
     *
     * @param most the largest value of a number
     * @param key which key of a cart a text of it is
     */
    public record Field(String name, ValueType type, long most, Optional<Key.Kind> key) {}

    private static Fact fact(String name, boolean many, Field... fields) {
        return new Fact(
                name,
                many,
                List.of(fields).stream()
                        .collect(Collectors.toMap(Field::name, Function.identity())));
    }

    private static Field text(String name) {
        return new Field(name, ValueType.TEXT, 0, Optional.empty());
    }

    private static Field key(String name, ValueType type, Key.Kind kind) {
        return new Field(name, type, 0, Optional.of(kind));
    }

    private static Field whole(String name, long most) {
        return new Field(name, ValueType.WHOLE, most, Optional.empty());
    }
}
