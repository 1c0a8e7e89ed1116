package io.huisuan.ledger.outbox;

import io.huisuan.store.Database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where events stand, from the transaction that caused them on. */
public final class Outbox {

    private final OutboxMapper events;

    public Outbox(Database database) {
        events = database.mapper(OutboxMapper.class);
    }

    /** In the transaction of what has happened. */
    public void announce(List<Event> told) {
        if (!told.isEmpty()) {
            events.add(told.stream().map(OutboxMapper.Row::of).toList());
        }
    }

    /** Events that have not been handed over to endpoints yet, oldest first. */
    public List<Announced> waiting(int most) {
        return announced(events.waiting(most));
    }

    /** They have been handed over, in this transaction. */
    public void dispatched(List<Announced> told) {
        int marked = events.dispatched(told.stream().map(Announced::seq).toList());
        if (marked != told.size()) {
            throw new IllegalStateException("somebody else has handed them over");
        }
    }

    /**
     * An event for one receiver alone; nobody else is told.
     *
     * @return its place
     */
    public Announced whisper(Event event) {
        events.addDispatched(OutboxMapper.Row.of(event));
        return find(event.id()).orElseThrow();
    }

    public Optional<Announced> find(String id) {
        return events.find(id).map(OutboxMapper.Stored::announced);
    }

    /**
     * Events of a time span that have been handed over before, oldest first.
     *
     * @param from including
     * @param until excluding
     * @param after that many have been seen
     */
    public List<Announced> between(Instant from, Instant until, long after, int most) {
        return announced(events.between(from, until, after, most));
    }

    /** How many have not been handed over. */
    public long countWaiting() {
        return events.countWaiting();
    }

    private static List<Announced> announced(List<OutboxMapper.Stored> rows) {
        return rows.stream().map(OutboxMapper.Stored::announced).toList();
    }
}
