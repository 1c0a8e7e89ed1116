package io.huisuan.engine.cart;

import io.huisuan.cart.Cart;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;

/** A cart as it is stored. */
final class CartText {

    private CartText() {}

    static byte[] of(Cart cart) {
        byte[] text = Json.canonical(CartJson.write(cart));
        if (text.length > Carts.MAX_BYTES) {
            throw Refusal.of(
                    ProblemCode.BODY_TOO_LARGE,
                    "",
                    "购物车太大：最多 " + Carts.MAX_BYTES + " 字节",
                    "the cart is too large: at most " + Carts.MAX_BYTES + " bytes");
        }
        return text;
    }

    static Cart cart(byte[] text) {
        try {
            return CartJson.read(Json.parse(text));
        } catch (JsonRefused e) {
            throw new IllegalStateException("a stored cart is not readable", e);
        }
    }
}
