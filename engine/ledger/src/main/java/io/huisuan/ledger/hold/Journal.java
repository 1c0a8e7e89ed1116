package io.huisuan.ledger.hold;

import io.huisuan.ledger.outbox.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Entries with the events that tell of them: neither is ever written without the other. */
final class Journal {

    private final Books books;

    Journal(Books books) {
        this.books = books;
    }

    /** What happened to each of these holds. */
    void write(List<Hold> holds, List<Entry> entries) {
        write(holds, entries, _ -> Optional.empty());
    }

    /** The same; others may be told something else than what becomes of an order. */
    void write(List<Hold> holds, List<Entry> entries, IntFunction<Optional<Told>> told) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < holds.size(); i++) {
            events.add(event(holds.get(i), entries.get(i), told.apply(i)));
        }
        books.enter(entries);
        books.announce(events);
    }

    void write(Hold hold, Entry entry) {
        write(List.of(hold), List.of(entry));
    }

    /** Moves the counters, in the order of locks. */
    void move(List<Movement> movements) {
        for (Movement movement : movements) {
            if (!books.move(movement)) {
                throw new Contradiction(movement + " does not fit what the resource holds");
            }
        }
    }

    void advance(List<String> holds, State from, State to) {
        if (from != to && !books.advance(holds, from, to)) {
            throw new Contradiction("not all are " + from + ": " + holds);
        }
    }

    private static Event event(Hold hold, Entry entry, Optional<Told> told) {
        return new Event(
                hold.id() + ":" + entry.step() + ":" + entry.number(),
                hold.client() + "/" + hold.order(),
                told.map(Told::type).orElseGet(() -> type(hold, entry)),
                entry.at(),
                hold.campaigns(),
                told.map(Told::payload).orElseGet(() -> Payload.of(hold, entry)));
    }

    /** No order of a shop has a slash in its name; in others, what it is stands before it. */
    private static String type(Hold hold, Entry entry) {
        int slash = hold.order().indexOf('/');
        return slash > 0 && entry.step() == Step.REFUND
                ? hold.order().substring(0, slash) + ".returned"
                : entry.step().event();
    }
}
