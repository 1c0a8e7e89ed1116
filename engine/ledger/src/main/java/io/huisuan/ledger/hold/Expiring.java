package io.huisuan.ledger.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives back what was not paid in time. */
final class Expiring {

    private final Books books;
    private final Crashes crashes;
    private final Follower follower;
    private final Journal journal;

    Expiring(Books books, Crashes crashes, Follower follower) {
        this.books = books;
        this.crashes = crashes;
        this.follower = follower;
        journal = new Journal(books);
    }

    int some(int most) {
        int expired = books.write(() -> expire(most));
        crashes.at(CrashPoint.AFTER_EXPIRE);
        return expired;
    }

    private int expire(int most) {
        Instant now = books.now();
        List<Hold> due = books.lockDue(now, most);
        if (due.isEmpty()) {
            return 0;
        }
        List<String> ids = due.stream().map(Hold::id).toList();
        List<Entry> entries = due.stream().map(hold -> entry(hold, now)).toList();
        journal.advance(ids, State.HELD, State.EXPIRED);
        books.giveBackAll(ids);
        journal.write(due, entries);
        crashes.at(CrashPoint.INSIDE_EXPIRE);
        var movements = new ArrayList<Movement>();
        entries.forEach(entry -> movements.addAll(entry.movements()));
        journal.move(Hold.sum(movements.stream()));
        for (int i = 0; i < due.size(); i++) {
            follower.moved(due.get(i), entries.get(i));
        }
        return due.size();
    }

    private static Entry entry(Hold hold, Instant now) {
        return new Entry(
                hold.id(),
                Step.EXPIRE,
                1,
                State.EXPIRED,
                now,
                null,
                null,
                hold.movements(line -> Movement.held(line.resource(), -line.taken())));
    }
}
