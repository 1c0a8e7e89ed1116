package io.huisuan.ledger.hold;

import java.time.Duration;
import java.util.List;

/**
 * Everything scarce, never oversold, never lost. Each command is one transaction: it is done as a
 * whole or refused without a trace. Asking again with the same key gets the answer of the first
 * time, so whoever got no answer asks again.
 *
 * <p>A command that throws has an unknown outcome when the database went away, and none otherwise.
 * Not to be called inside of another transaction.
 */
public final class Ledger {

    private final Books books;
    private final Reserving reserving;
    private final Paying paying;
    private final Returning returning;
    private final Expiring expiring;

    /**
     * A ledger that nobody follows.
     *
     * @param holdFor how long an order has to be paid, from its reservation
     */
    public Ledger(Books books, Duration holdFor, Crashes crashes) {
        this(books, holdFor, crashes, Follower.NOBODY);
    }

    /**
     * @param holdFor how long an order has to be paid, from its reservation
     */
    public Ledger(Books books, Duration holdFor, Crashes crashes, Follower follower) {
        this.books = books;
        reserving = new Reserving(books, holdFor, crashes);
        paying = new Paying(books, crashes, follower);
        returning = new Returning(books, crashes, follower);
        expiring = new Expiring(books, crashes, follower);
    }

    /**
     * Holds everything that an order claims. Refused with {@link Reason#CAMPAIGN_STOPPED}, {@link
     * Reason#ORDER_ALREADY_RESERVED}, {@link Reason#KEY_REUSED}, {@link Reason#UNKNOWN_RESOURCE},
     * {@link Reason#RESOURCE_FROZEN}, {@link Kind#usedUp} of the first resource that is short, or
     * for what {@link Declined} says.
     */
    public Answer reserve(Reservation reservation) {
        return reserving.one(reservation);
    }

    /**
     * The order is paid: what was held is used. After it had expired it is taken again; what can't
     * be goes into the overdraft where the campaign honours that, else {@link
     * Reason#PAID_TOO_LATE}. Also {@link Reason#UNKNOWN_ORDER}, {@link Reason#CANCELLED}, {@link
     * Reason#CAMPAIGN_STOPPED} (only after it had expired), {@link Reason#KEY_REUSED}.
     */
    public Answer pay(Request request, String order) {
        return paying.pay(request, order);
    }

    /**
     * The order is off: what it holds is given back, or, when it was paid, everything is returned.
     * {@link GiveBack} says what that means for each claim. Refused with {@link
     * Reason#UNKNOWN_ORDER} or {@link Reason#KEY_REUSED}.
     */
    public Answer cancel(Request request, String order) {
        return cancel(request, order, Noting.NOTHING);
    }

    /** The same, noting what comes back when the order was paid. */
    public Answer cancel(Request request, String order, Noting noting) {
        return returning.cancel(request, order, noting);
    }

    /**
     * Units of a paid order come back. Refused with {@link Reason#UNKNOWN_ORDER}, {@link
     * Reason#NOT_PAID}, {@link Reason#CANCELLED}, {@link Reason#UNKNOWN_LINE}, {@link
     * Reason#TOO_MANY_RETURNED} or {@link Reason#KEY_REUSED}.
     *
     * @param returns one or more
     */
    public Answer refund(Request request, String order, List<Return> returns) {
        return refund(request, order, returns, Noting.NOTHING);
    }

    /** The same, noting what comes back. */
    public Answer refund(Request request, String order, List<Return> returns, Noting noting) {
        if (returns.isEmpty()) {
            throw new IllegalArgumentException("nothing is returned");
        }
        return returning.refund(request, order, returns, noting);
    }

    /**
     * Gives back what was not paid in time.
     *
     * @param most holds in one transaction
     * @return how many it were; fewer than {@code most} when there are no more
     */
    public int expire(int most) {
        return expiring.some(most);
    }

    /** Whether this request was done, whatever its hash is. */
    public boolean knows(Request request) {
        return books.write(() -> books.find(request.id()).isPresent());
    }

    /** Where an order is; one that nobody has heard of is open. */
    public Session session(String client, String order) {
        return Session.of(entries(client, order));
    }

    /** Where a hold's advantages come from. */
    public Origin origin(String hold) {
        return books.find(hold).map(Hold::origin).orElse(Origin.NOWHERE);
    }

    /** What has happened to an order, oldest first. */
    public List<Entry> entries(String client, String order) {
        return books.write(() -> books.entries(client, order));
    }

    /** Several reservations in one transaction, if nothing stands in the way of any. */
    Attempt together(List<Reservation> reservations) {
        return reserving.together(reservations);
    }

    /** A reservation where little is left. */
    Answer scarce(Reservation reservation) {
        return reserving.scarce(reservation);
    }
}
