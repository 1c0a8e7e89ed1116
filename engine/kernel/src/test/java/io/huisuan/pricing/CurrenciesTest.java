package io.huisuan.pricing;

import static io.huisuan.pricing.Carts.line;
import static io.huisuan.pricing.Wish.item;
import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.order;
import static io.huisuan.pricing.Wish.percentOff;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;

import org.junit.jupiter.api.Test;

import java.util.Currency;

/** A currency is its minor unit: whole yen, thousandths of a dinar. */
class CurrenciesTest {

    @Test
    void yen_have_no_cents() {
        Cart cart = in("JPY", line("a", 1, 999), line("b", 1, 500));

        Checkout.of(cart, item("折", percentOff(15_00)))
                .takesOff("a", 150)
                .takesOff("b", 75)
                .pays("JPY 1274");
        Checkout.of(cart, order("减", off(100))).shares("减", "a 67", "b 33");
    }

    @Test
    void dinars_have_thousandths() {
        Cart cart = in("KWD", line("a", 1, 10_505), line("b", 2, 250));

        Checkout.of(cart, item("折", percentOff(15_00)))
                .takesOff("a", 1_576)
                .takesOff("b", 74)
                .pays("KWD 9.355");
    }

    private static Cart in(String currency, Line... lines) {
        Cart cart = Carts.cart(lines);
        return new Cart(
                cart.id(),
                Currency.getInstance(currency),
                cart.at(),
                cart.channel(),
                cart.store(),
                cart.customer(),
                cart.codes(),
                cart.lines(),
                cart.shipping(),
                cart.payment(),
                cart.attributes());
    }
}
