package io.huisuan.ledger.bargain;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Follower;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.store.Database;

import java.time.Instant;
import java.util.Optional;

/**
 * Orders that buy what was bargained for. Each claims the bargain's only one, so that at most one
 * order has it; here the bargain learns of it.
 */
public final class Buying implements Follower {

    private final Books books;
    private final BargainMapper bargains;
    private final Chronicle chronicle;

    /**
     * @param books in the same database
     */
    public Buying(Database database, Books books) {
        this.books = books;
        bargains = database.mapper(BargainMapper.class, new KeyedHashType());
        chronicle = new Chronicle(books, bargains);
    }

    /** What an order claims that buys it. Bought once, it is never to be had again. */
    public static Claim claim(String bargain, String campaign) {
        var resource = new ResourceId(Kind.BARGAIN, bargain);
        return Claim.of(resource, campaign, 1, GiveBack.UNLESS_PAID).within(1);
    }

    /**
     * An order is reserved that buys it, in its transaction.
     *
     * @param hold of the order
     * @throws Declined with {@link Reason#BARGAIN_FINISHED} when it cannot be bought: it is not
     *     won, bought or ordered already, or its time is over
     */
    public void order(String bargain, String hold) {
        Instant now = books.now();
        Begun begun = bargains.lock(bargain).orElseThrow(() -> finished(bargain)).begun();
        Begun current = chronicle.pass(begun, now);
        Bargain ordered = current.bargain().order(now).orElseThrow(() -> finished(bargain));
        Begun _ = chronicle.order(current, ordered, hold, now);
    }

    private static Declined finished(String bargain) {
        return new Declined(Reason.BARGAIN_FINISHED, bargain);
    }

    @Override
    public void moved(Hold hold, Entry entry) {
        hold.lines().stream()
                .map(HoldLine::resource)
                .filter(resource -> resource.kind() == Kind.BARGAIN)
                .findFirst()
                .flatMap(resource -> bargains.lock(resource.key()))
                .ifPresent(row -> moved(row.begun(), hold, entry));
    }

    private void moved(Begun begun, Hold hold, Entry entry) {
        switch (entry.step()) {
            case COMMIT, LATE -> write(begun, begun.bargain().pay(), hold, entry);
            case RELEASE, EXPIRE -> {
                // One that has expired may be cancelled when another one has the bargain.
                if (hold.id().equals(begun.hold())) {
                    write(begun, begun.bargain().cancel(entry.at()), hold, entry);
                }
            }
            // What was bought stays bought, also when the goods come back.
            case RESERVE, REFUND, COUNT -> {}
        }
    }

    private void write(Begun begun, Optional<Bargain> after, Hold hold, Entry entry) {
        after.ifPresent(
                bargain -> {
                    Begun _ = chronicle.order(begun, bargain, hold.id(), entry.at());
                });
    }
}
