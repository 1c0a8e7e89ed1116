package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.explain.Lack.Amount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a cart would earn with a little more in it. What that saves is not guessed: the cart
 * with what is missing is priced like any other, and a promotion is credited with what it gives
 * then beyond now, or with what the whole cart saves then beyond now if that is less, because a
 * rival had to go.
 */
public final class NearMisses {

    /** So many promotions are tried, the nearest first. */
    private static final int TRIED = 20;

    /** Of the budget for each cart that is tried; a hint may promise less than it would earn. */
    private static final long NODES = 50;

    /** Added goods may be reduced themselves, so that more of them is needed than it seemed. */
    private static final int ROUNDS = 3;

    private final Pricer pricer;
    private final Lacks lacks;
    private final Cart cart;
    private final Quote now;

    private NearMisses(Pricer pricer, Cart cart, Quote now) {
        this.pricer = pricer;
        this.lacks = new Lacks(pricer);
        this.cart = cart;
        this.now = now;
    }

    /** A promotion, and what it lacks. */
    private record Open(String promotion, Lack lack) {}

    /**
     * The near misses of a priced cart, the one that saves most first; at most 20.
     *
     * @param silent why other promotions said nothing
     */
    public static List<NearMiss> of(
            Speakers speakers,
            Policy policy,
            Availability availability,
            Cart cart,
            Quote quote,
            Collection<? extends Outcome> silent) {
        Policy hurried = policy.withNodeBudget(Math.min(NODES, policy.nodeBudget()));
        var pricer = new Pricer(speakers, hurried, availability);
        return new NearMisses(pricer, cart, quote)
                .find(Stream.concat(quote.outcomes().stream(), silent.stream()));
    }

    private List<NearMiss> find(Stream<Outcome> outcomes) {
        var seen = new HashSet<String>();
        return outcomes.flatMap(outcome -> open(outcome).stream())
                .sorted(Comparator.comparing(Open::lack, Comparator.comparingLong(Lack::distance)))
                .filter(open -> seen.add(open.promotion()))
                .limit(TRIED)
                .flatMap(open -> tried(open).stream())
                .sorted(NearMiss.BEST_FIRST)
                .toList();
    }

    private Optional<Open> open(Outcome outcome) {
        return lacks.of(outcome, cart).map(lack -> new Open(outcome.promotion(), lack));
    }

    private Optional<NearMiss> tried(Open open) {
        Amount wanted = open.lack().amount();
        return Added.where(wanted.of()).flatMap(where -> tried(open, wanted, where));
    }

    private Optional<NearMiss> tried(Open open, Amount wanted, LineFilter where) {
        long missing = wanted.missing();
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Cart> fuller = Added.to(cart, wanted.measure(), missing, where);
            if (fuller.isEmpty()) {
                return Optional.empty();
            }
            Quote then = pricer.price(fuller.get());
            Optional<Lack> left = lacks.again(open.lack(), open.promotion(), fuller.get(), then);
            if (left.isEmpty() || left.get().isBeyond(open.lack())) {
                return earned(open.promotion(), wanted, missing, where, then);
            }
            if (!left.get().amount().goesOn(wanted)) {
                return Optional.empty();
            }
            long progress = wanted.missing() - left.get().amount().missing();
            if (progress <= 0) {
                return Optional.empty();
            }
            missing = Rounding.UP.share(missing, wanted.missing(), progress);
        }
        return Optional.empty();
    }

    private Optional<NearMiss> earned(
            String promotion, Amount wanted, long missing, LineFilter where, Quote then) {
        long more = given(promotion, then) - given(promotion, now);
        String added = then.lines().getLast().lineId();
        long ofOthers = givenByOthers(promotion, added, then);
        long saves = Math.min(more, worth(then) - ofOthers - worth(now));
        List<Gift> gifts = gifts(promotion, then);
        gifts.removeAll(gifts(promotion, now));
        if (saves < 0 || (saves == 0 && gifts.isEmpty())) {
            return Optional.empty();
        }
        return pricer.speakers()
                .promotion(promotion)
                .map(Promotion::name)
                .map(
                        name ->
                                new NearMiss(
                                        promotion,
                                        name,
                                        wanted.measure(),
                                        missing,
                                        where,
                                        saves,
                                        isOnShipping(promotion, then),
                                        gifts));
    }

    /** What a promotion gives, gifts and the like at their value. */
    private static long given(String promotion, Quote quote) {
        return applied(promotion, quote).mapToLong(Applied::amount).sum()
                + extras(quote)
                        .filter(extra -> extra.promotion().equals(promotion))
                        .mapToLong(Extra::worth)
                        .sum();
    }

    /** What others take off the added goods: whoever adds them pays for them all the same. */
    private static long givenByOthers(String promotion, String added, Quote quote) {
        return quote.outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .filter(applied -> !applied.promotion().equals(promotion))
                .flatMap(applied -> applied.shares().stream())
                .filter(share -> share.of().equals(added))
                .mapToLong(Share::amount)
                .sum();
    }

    private static Stream<Extra> extras(Quote quote) {
        return Stream.concat(quote.gifts().stream(), quote.extras().stream());
    }

    /** What all promotions give together. */
    private static long worth(Quote quote) {
        long fees = quote.shipping().stream().mapToLong(QuotedFee::fee).sum();
        return quote.discountTotal()
                + fees
                - quote.shippingPayable()
                + extras(quote).mapToLong(Extra::worth).sum();
    }

    private static boolean isOnShipping(String promotion, Quote quote) {
        List<Share> shares =
                applied(promotion, quote).flatMap(applied -> applied.shares().stream()).toList();
        return shares.isEmpty() && applied(promotion, quote).anyMatch(a -> !a.fees().isEmpty());
    }

    private static Stream<Applied> applied(String promotion, Quote quote) {
        return quote.outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .filter(applied -> applied.promotion().equals(promotion));
    }

    private static List<Gift> gifts(String promotion, Quote quote) {
        return new ArrayList<>(
                quote.gifts().stream().filter(g -> g.promotion().equals(promotion)).toList());
    }
}
