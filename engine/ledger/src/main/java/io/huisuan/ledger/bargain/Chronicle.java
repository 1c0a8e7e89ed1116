package io.huisuan.ledger.bargain;

import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.social.bargain.Cut;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bargains with the events that tell of them: neither is ever written without the other. All of it
 * belongs to the transaction that the books have opened.
 */
final class Chronicle {

    private final Books books;
    private final BargainMapper bargains;

    Chronicle(Books books, BargainMapper bargains) {
        this.books = books;
        this.bargains = bargains;
    }

    /** {@code false} when another bargain is called so. */
    boolean begin(Begun begun, String lockedSeed) {
        if (bargains.add(BargainRow.of(begun), lockedSeed) == 0) {
            return false;
        }
        tell(begun, List.of("started"), begun.startedAt(), Optional.empty());
        return true;
    }

    /** Somebody has helped. */
    Begun help(Begun before, Bargain.Helped helped, Instant at) {
        List<String> events =
                helped.after().left() == 0 ? List.of("helped", "succeeded") : List.of("helped");
        return change(before, helped.after(), before.hold(), events, at, Optional.of(helped.cut()));
    }

    /** What an order makes of it. */
    Begun order(Begun before, Bargain after, String hold, Instant at) {
        List<String> events = List.of(event(before.phase(), Phase.of(after.state())));
        return change(before, after, hold, events, at, Optional.empty());
    }

    /** Somebody has ended it. Nothing is told while an order still has it. */
    Begun stop(Begun before, Bargain after, Instant at) {
        Phase phase = Phase.of(after.state());
        List<String> events =
                phase == before.phase() ? List.of() : List.of(event(before.phase(), phase));
        return change(before, after, before.hold(), events, at, Optional.empty());
    }

    /** What time has made of it. */
    Begun pass(Begun before, Instant now) {
        Begun begun = before;
        for (Optional<Bargain> next = begun.bargain().passed(now);
                next.isPresent();
                next = begun.bargain().passed(now)) {
            List<String> events = List.of(event(begun.phase(), Phase.of(next.get().state())));
            begun = change(begun, next.get(), begun.hold(), events, now, Optional.empty());
        }
        return begun;
    }

    private static String event(Phase before, Phase after) {
        return switch (after) {
            case OPEN -> "started";
            case SUCCESS -> before == Phase.OPEN ? "succeeded" : "released";
            case ORDERED -> "ordered";
            case FINISHED -> "finished";
            case FAILED -> "failed";
            case EXPIRED -> "expired";
        };
    }

    private Begun change(
            Begun before,
            Bargain after,
            @Nullable String hold,
            List<String> events,
            Instant at,
            Optional<Cut> cut) {
        Begun begun = before.with(after, hold, events.size());
        if (bargains.change(BargainRow.of(begun), before.version()) != 1) {
            throw new IllegalStateException("not locked: bargain " + begun.id());
        }
        tell(begun, events, at, cut);
        return begun;
    }

    /** The last of these is the bargain's newest; each has a number of its own. */
    private void tell(Begun begun, List<String> events, Instant at, Optional<Cut> cut) {
        var told = new ArrayList<Event>();
        for (int i = 0; i < events.size(); i++) {
            int number = begun.version() - events.size() + 1 + i;
            told.add(
                    new Event(
                            "bargain:" + begun.id() + ":" + number,
                            "bargain/" + begun.id(),
                            "bargain." + events.get(i),
                            at,
                            List.of(begun.campaign()),
                            payload(
                                    begun,
                                    at,
                                    events.get(i).equals("helped") ? cut : Optional.empty())));
        }
        if (!told.isEmpty()) {
            books.announce(told);
        }
    }

    /** JSON; nothing in it needs to be escaped. */
    private static String payload(Begun begun, Instant at, Optional<Cut> cut) {
        Bargain bargain = begun.bargain();
        return """
        {"bargain":"%s","promotion":"%s","campaign":"%s","at":"%s","state":"%s",\
        "currency":"%s","first":%d,"floor":%d,"price":%d,"helps":%d%s}\
        """
                .formatted(
                        begun.id(),
                        begun.promotion(),
                        begun.campaign(),
                        at,
                        begun.phase(),
                        begun.currency(),
                        bargain.terms().first(),
                        bargain.terms().floor(),
                        bargain.price(),
                        bargain.helps(),
                        cut.map(c -> ",\"cut\":" + c.amount()).orElse(""));
    }
}
