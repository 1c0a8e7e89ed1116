package io.huisuan.engine.coupon;

/**
 * From where codes are entered.
 *
 * @param client whose API key it is; empty when nobody's
 * @param address of the customer, as the shop tells it; empty when it does not
 */
public record Bringer(String client, String address) {

    public static final Bringer NOBODY = new Bringer("", "");
}
