package io.huisuan.social.bargain;

import io.huisuan.money.Rounding;
import io.huisuan.promotion.Play;

import java.time.Instant;
import java.util.Optional;

/**
 * A price on its way down. Whatever cannot happen in its state answers with nothing. INVARIANT:
 * {@code floor ≤ price ≤ first}, and all cuts add up to {@code first − price}.
 *
 * @param terms that it was started with; they never change
 * @param price that it has come to, minor units
 * @param helps how many have cut
 */
public record Bargain(Play.Bargain terms, long price, int helps, State state) {

    public Bargain {
        if (price < terms.floor() || price > terms.first()) {
            throw new IllegalArgumentException(
                    "a price from %d to %d, not %d".formatted(terms.floor(), terms.first(), price));
        }
    }

    public static Bargain started(Play.Bargain terms, Instant at) {
        return new Bargain(terms, terms.first(), 0, new State.Open(at.plus(terms.life())));
    }

    /** A cut, and what it made of the bargain. */
    public record Helped(Cut cut, Bargain after) {}

    /**
     * Somebody helps. Nothing when it is not open then, or {@link Play#MOST_PEOPLE} have helped.
     *
     * @param band of the helper; only weighted cuts ask for it
     */
    public Optional<Helped> help(Chance chance, Band band, Instant at) {
        boolean isOpen = state instanceof State.Open(Instant until) && at.isBefore(until);
        if (!isOpen || helps >= Play.MOST_PEOPLE) {
            return Optional.empty();
        }
        long amount = Cutting.next(terms.cuts(), left(), helps, chance, band);
        long lower = price - amount;
        State next = lower == terms.floor() ? won(at) : state;
        return Optional.of(
                new Helped(
                        new Cut(helps + 1, chance, band, amount, lower),
                        new Bargain(terms, lower, helps + 1, next)));
    }

    private State won(Instant at) {
        return new State.Success(at.plus(terms.buyWithin()));
    }

    /** What time alone makes of it next, if it already has. */
    public Optional<Bargain> passed(Instant now) {
        return switch (state) {
            case State.Open(Instant until) when !now.isBefore(until) ->
                    Optional.of(in(terms.atAnyPrice() ? won(until) : new State.Failed()));
            case State.Success(Instant buyBefore) when !now.isBefore(buyBefore) ->
                    Optional.of(in(new State.Expired()));
            case State.Open _,
                    State.Success _,
                    State.Ordered _,
                    State.Finished _,
                    State.Failed _,
                    State.Expired _ ->
                    Optional.empty();
        };
    }

    /** As it is now, whether anybody has noticed or not. */
    public Bargain asOf(Instant now) {
        return passed(now).map(later -> later.asOf(now)).orElse(this);
    }

    /** An order buys it. */
    public Optional<Bargain> order(Instant at) {
        return state instanceof State.Success(Instant buyBefore) && at.isBefore(buyBefore)
                ? Optional.of(in(new State.Ordered(buyBefore)))
                : Optional.empty();
    }

    /** The order is off before it was paid: it can be bought again, while there is time. */
    public Optional<Bargain> cancel(Instant at) {
        return state instanceof State.Ordered(Instant buyBefore)
                ? Optional.of(
                        in(
                                at.isBefore(buyBefore)
                                        ? new State.Success(buyBefore)
                                        : new State.Expired()))
                : Optional.empty();
    }

    /** The order is paid. One that is paid late, and accepted all the same, has bought it, too. */
    public Optional<Bargain> pay() {
        return switch (state) {
            case State.Ordered _, State.Success _, State.Expired _ ->
                    Optional.of(in(new State.Finished()));
            case State.Open _, State.Failed _, State.Finished _ -> Optional.empty();
        };
    }

    /**
     * Somebody ends it: nobody helps or buys any more. An order that has it may still be paid; when
     * it is not, the bargain expires with it. Nothing when it is over already.
     */
    public Optional<Bargain> stop(Instant at) {
        return switch (state) {
            case State.Open _ -> Optional.of(in(new State.Failed()));
            case State.Success _ -> Optional.of(in(new State.Expired()));
            case State.Ordered(Instant buyBefore) when at.isBefore(buyBefore) ->
                    Optional.of(in(new State.Ordered(at)));
            case State.Ordered _, State.Finished _, State.Failed _, State.Expired _ ->
                    Optional.empty();
        };
    }

    private Bargain in(State other) {
        return new Bargain(terms, price, helps, other);
    }

    /** What there still is to cut, minor units. */
    public long left() {
        return price - terms.floor();
    }

    /** How much of it was cut, in basis points, rounded down: all only when it is all. */
    public int progress() {
        return (int) Rounding.DOWN.share(terms.first() - price, Band.WHOLE, terms.range());
    }
}
