package io.huisuan.bench.kernel;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A cart, and what the rules ask for, in no particular order. */
record Case(Cart cart, List<Proposal> proposals) {

    static Case of(Cart cart, Stream<Wish> wishes) {
        var proposals = new ArrayList<>(wishes.map(Wish::proposal).toList());
        Collections.shuffle(proposals, new Random(proposals.size()));
        return new Case(cart, List.copyOf(proposals));
    }

    /** Under the default policy. */
    Quote quote() {
        return Pricing.quote(cart, proposals, Policy.DEFAULT, Availability.EVERYTHING);
    }
}
