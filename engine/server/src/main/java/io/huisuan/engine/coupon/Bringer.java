package io.huisuan.engine.coupon;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.repo.client.ApiClient;

/**
 * From where codes are entered.
 *
 * @param client whose API key it is; empty when nobody's
 * @param address of the customer, as the shop tells it; empty when it does not
 */
public record Bringer(String client, String address) {

    public static final Bringer NOBODY = new Bringer("", "");

    /** Whoever calls is a shop's server; who shops, only that knows. */
    public static final String HEADER = "Shopper-Address";

    private static final int LONGEST_ADDRESS = 64;

    /**
     * A customer of a shop.
     *
     * @throws Refusal when the address is too long
     */
    public static Bringer of(ApiClient client, String address) {
        if (address.length() <= LONGEST_ADDRESS) {
            return new Bringer(client.id(), address);
        }
        throw Refusal.of(
                ProblemCode.OUT_OF_RANGE,
                "",
                HEADER + " 最多 " + LONGEST_ADDRESS + " 个字符",
                HEADER + " has at most " + LONGEST_ADDRESS + " characters");
    }
}
