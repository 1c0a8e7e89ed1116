package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Text;
import io.huisuan.rules.Speakers;
import io.huisuan.rules.explain.Lack.Amount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a cart would earn with a little more in it. What that saves is not guessed: the cart
 * with what is missing is priced like any other, and a promotion is credited with what it gives
 * then beyond now, or with what the whole cart saves then beyond now if that is less, because a
 * rival had to go. Where nobody knows what the missing goods cost, that they are missing is all
 * that is told.
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
    private final List<Line> goods;
    private final Cart cart;
    private final Quote now;

    private NearMisses(Pricer pricer, List<Line> goods, Cart cart, Quote now) {
        this.pricer = pricer;
        this.lacks = new Lacks(pricer);
        this.goods = goods;
        this.cart = cart;
        this.now = now;
    }

    /** A promotion, and what it lacks. */
    private record Open(String promotion, Lack lack) {}

    /** The near misses of a priced cart, where no goods are known but those of the cart. */
    public static List<NearMiss> of(
            Speakers speakers,
            Policy policy,
            Availability availability,
            Cart cart,
            Quote quote,
            Collection<? extends Outcome> silent) {
        return of(speakers, policy, availability, List.of(), cart, quote, silent);
    }

    /**
     * The near misses of a priced cart, the one that saves most first; at most 20.
     *
     * @param goods that may be added, one unit of each
     * @param silent why other promotions said nothing
     */
    public static List<NearMiss> of(
            Speakers speakers,
            Policy policy,
            Availability availability,
            List<Line> goods,
            Cart cart,
            Quote quote,
            Collection<? extends Outcome> silent) {
        Policy hurried = policy.withNodeBudget(Math.min(NODES, policy.nodeBudget()));
        var pricer = new Pricer(speakers, hurried, availability);
        return new NearMisses(pricer, goods, cart, quote)
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
        long otherwise = open.lack().isOfBundle() ? 1 : 0;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Added> fuller =
                    Added.to(cart, wanted.missing(missing), where, goods, otherwise);
            if (fuller.isEmpty()) {
                return Optional.empty();
            }
            Quote then = pricer.price(fuller.get().cart());
            Optional<Lack> left =
                    lacks.again(open.lack(), open.promotion(), fuller.get().cart(), then);
            if (left.isEmpty() || left.get().isBeyond(open.lack())) {
                boolean isKnown = fuller.get().isPriced() || otherwise == 0;
                return isKnown
                        ? earned(open.promotion(), wanted.missing(missing), where, then)
                        : complete(open.promotion(), wanted.missing(missing), where, then);
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
            String promotion, Amount added, LineFilter where, Quote then) {
        long more = given(promotion, then) - given(promotion, now);
        long ofOthers = givenByOthers(promotion, then.lines().getLast().lineId(), then);
        long saves = Math.min(more, worth(then) - ofOthers - worth(now));
        List<Gift> gifts = gifts(promotion, then);
        gifts.removeAll(gifts(promotion, now));
        if (saves < 0 || (saves == 0 && gifts.isEmpty())) {
            return Optional.empty();
        }
        return named(
                promotion,
                name ->
                        new NearMiss(
                                promotion,
                                name,
                                added.measure(),
                                added.missing(),
                                where,
                                OptionalLong.of(saves),
                                saves == more && isOnShipping(promotion, then),
                                gifts));
    }

    /**
     * All goods are there then; what they cost decides what is saved. Who does not go with another
     * promotion stays out whatever they cost.
     */
    private Optional<NearMiss> complete(
            String promotion, Amount added, LineFilter where, Quote then) {
        boolean maySave =
                then.outcomes().stream()
                        .filter(outcome -> outcome.promotion().equals(promotion))
                        .anyMatch(
                                outcome ->
                                        outcome instanceof Applied
                                                || outcome instanceof Outbid
                                                || outcome instanceof Spent);
        return maySave
                ? named(
                        promotion,
                        name ->
                                new NearMiss(
                                        promotion,
                                        name,
                                        added.measure(),
                                        added.missing(),
                                        where,
                                        OptionalLong.empty(),
                                        false,
                                        List.of()))
                : Optional.empty();
    }

    private Optional<NearMiss> named(String promotion, Function<Text, NearMiss> miss) {
        return pricer.speakers().promotion(promotion).map(Promotion::name).map(miss);
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
