package io.huisuan.engine.cart;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Pattern;

/** The client's identifier of a stored cart: 1 to 64 letters, digits and {@code . _ : -}. */
public final class CartId {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private CartId() {}

    /**
     * The same text.
     *
     * @throws Refusal when it is no identifier
     */
    public static String checked(String id) {
        return checked(id, "");
    }

    /**
     * The same text, of a member of the body.
     *
     * @throws Refusal when it is no identifier
     */
    public static String checked(String id, String pointer) {
        if (ID.matcher(id).matches()) {
            return id;
        }
        throw Refusal.of(
                ProblemCode.OUT_OF_RANGE,
                pointer,
                "购物车的 id 是 1 到 64 个字母、数字或 . _ : -",
                "a cart's id is 1 to 64 letters, digits and . _ : -");
    }

    /**
     * A cart's JSON under the identifier of its address.
     *
     * @throws Refusal when it says another one itself
     */
    static JsonNode naming(String id, JsonNode cart) {
        if (cart instanceof ObjectNode named && !named.has("id")) {
            return named.put("id", checked(id));
        }
        if (cart.path("id").isString() && !cart.path("id").stringValue().equals(id)) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "/id",
                    "地址里的 id 是 " + id + "，与请求体里的不同",
                    "the address says " + id + ", the body says something else");
        }
        checked(id);
        return cart;
    }

    /** That no cart has this identifier. */
    public static Refusal unknown(String id) {
        return Refusal.of(
                ProblemCode.NOT_FOUND,
                "",
                "没有购物车 " + id + "；购物车在最后一次修改七天后消失",
                "there is no cart " + id + "; carts go seven days after their last change");
    }
}
