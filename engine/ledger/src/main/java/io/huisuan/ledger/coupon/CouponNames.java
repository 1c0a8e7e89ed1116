package io.huisuan.ledger.coupon;

import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.KeyedHash;

import java.util.Base64;

/** What the ledger calls that of which coupons are made. */
public final class CouponNames {

    private CouponNames() {}

    /** A coupon, of which there is one. */
    public static ResourceId coupon(String id) {
        return new ResourceId(Kind.CODE, "coupon." + id);
    }

    /** How often a customer has used coupons and codes of a template. */
    public static ResourceId uses(KeyedHash customer, String template) {
        return new ResourceId(Kind.CUST, of(customer) + ":coupon." + template);
    }

    /** How many coupons of a template a customer has claimed. */
    public static ResourceId claims(KeyedHash customer, String template) {
        return new ResourceId(Kind.CUST, of(customer) + ":claim." + template);
    }

    /** How many coupons of a template there are. */
    public static ResourceId stock(String template) {
        return new ResourceId(Kind.STOCK, "coupon." + template);
    }

    /** As in the names of all that a customer has. */
    static String of(KeyedHash customer) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(customer.bytes());
    }
}
