package io.huisuan.engine.http;

import io.huisuan.cart.Customer;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

/** The id of a customer where it stands by itself; in a cart the codec looks at it. */
public final class CustomerId {

    private CustomerId() {}

    /**
     * An id of 1 to {@link Customer#LONGEST_ID} characters that are not all blank.
     *
     * @param pointer where it stands: {@code /customer} of a body, {@code ?customer} of a query,
     *     empty for a path
     * @throws Refusal {@code out-of-range}
     */
    public static String require(String id, String pointer) {
        if (id.isBlank() || id.length() > Customer.LONGEST_ID) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    pointer,
                    "顾客编号是 1 到 64 个字符",
                    "a customer's id is 1 to 64 characters");
        }
        return id;
    }
}
