package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.promotion.TextField;

/**
 * What a promotion may ask for by name and a customer may bring.
 *
 * @param field {@link TextField#CODE} or {@link TextField#COUPON}
 * @param name the code as carts compare it, or the template of the coupon
 */
public record Ticket(TextField field, String name) {

    public Ticket {
        if (field != TextField.CODE && field != TextField.COUPON) {
            throw new IllegalArgumentException("nobody brings a " + field.path());
        }
    }

    public static Ticket code(String code) {
        return new Ticket(TextField.CODE, code);
    }

    public static Ticket coupon(String template) {
        return new Ticket(TextField.COUPON, template);
    }

    /** Whether the customer has brought it. */
    public boolean isIn(Cart cart) {
        return field.in(cart).contains(name);
    }
}
