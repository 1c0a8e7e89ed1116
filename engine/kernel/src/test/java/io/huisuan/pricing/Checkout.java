package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.money.Money;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Quote.Run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a cart with wishes comes to, in sentences. */
record Checkout(Quote quote) {

    static Checkout of(Cart cart, Wish... wishes) {
        return under(Policy.DEFAULT, cart, wishes);
    }

    static Checkout under(Policy policy, Cart cart, Wish... wishes) {
        return new Checkout(
                Pricing.quote(
                        cart,
                        Stream.of(wishes).map(Wish::proposal).toList(),
                        policy,
                        Availability.EVERYTHING));
    }

    static Checkout whenExhausted(String promotion, Cart cart, Wish... wishes) {
        return new Checkout(
                Pricing.quote(
                        cart,
                        Stream.of(wishes).map(Wish::proposal).toList(),
                        Policy.DEFAULT,
                        new Availability(
                                Map.of(promotion, new Left.None(LimitReason.USAGE_LIMIT)))));
    }

    Checkout costs(long total) {
        assertThat(quote.total()).as("total").isEqualTo(total);
        return this;
    }

    Checkout taxes(long tax) {
        assertThat(quote.taxTotal()).as("tax").isEqualTo(tax);
        return this;
    }

    /** For people, with the decimals of the currency. */
    Checkout pays(String total) {
        assertThat(new Money(quote.total(), quote.currency())).hasToString(total);
        return this;
    }

    Checkout takesOff(String lineId, long discount) {
        assertThat(line(lineId).discount()).as("discount of %s", lineId).isEqualTo(discount);
        return this;
    }

    Checkout unitsCost(String lineId, Run... runs) {
        assertThat(line(lineId).units()).as("units of %s", lineId).containsExactly(runs);
        return this;
    }

    Checkout ships(long fee) {
        assertThat(quote.shippingPayable()).as("shipping").isEqualTo(fee);
        return this;
    }

    Checkout applies(String... promotions) {
        assertThat(
                        quote.outcomes().stream()
                                .filter(Applied.class::isInstance)
                                .map(Outcome::promotion))
                .as("applied")
                .containsExactly(promotions);
        return this;
    }

    /** Each is a line's id and its part. */
    Checkout shares(String promotion, String... shares) {
        assertThat(((Applied) outcome(promotion)).shares())
                .extracting(share -> share.of() + " " + share.amount())
                .containsExactly(shares);
        return this;
    }

    Checkout gives(Extra.Beside... extras) {
        assertThat(quote.extras()).containsExactly(extras);
        return this;
    }

    Checkout tells(Outcome outcome) {
        assertThat(quote.outcomes()).contains(outcome);
        return this;
    }

    Outcome outcome(String promotion) {
        List<Outcome> all =
                quote.outcomes().stream().filter(o -> o.promotion().equals(promotion)).toList();
        assertThat(all).as("outcomes of %s", promotion).hasSize(1);
        return all.getFirst();
    }

    private QuotedLine line(String lineId) {
        return quote.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow();
    }
}
