package io.huisuan.ledger.reconcile;

import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks for contradictions in the books. It changes nothing. */
public final class Invariants {

    private final InvariantMapper books;

    public Invariants(Database database) {
        books = database.mapper(InvariantMapper.class);
    }

    /** All of the books; takes as long as they are large. */
    public List<Difference> all() {
        return check(null);
    }

    /** What has moved since then. */
    public List<Difference> since(Instant since) {
        return check(since);
    }

    private List<Difference> check(@Nullable Instant since) {
        var differences = new ArrayList<Difference>();
        for (Invariant invariant : Invariant.values()) {
            contradicting(invariant, since)
                    .forEach(what -> differences.add(new Difference(invariant, what)));
        }
        return differences;
    }

    private List<String> contradicting(Invariant invariant, @Nullable Instant since) {
        return switch (invariant) {
            case WITHIN_BOUNDS -> books.withinBounds(since);
            case COUNTERS_ARE_HOLDS -> books.countersAreHolds(since);
            case COUNTERS_ARE_MOVEMENTS -> books.countersAreMovements(since);
            case STEPS_ONCE -> books.stepsOnce(since);
            case STATE_IS_NEWEST_ENTRY -> books.stateIsNewestEntry(since);
            case EVENTS_ARE_ENTRIES -> books.eventsAreEntries(since);
            case LINES_ARE_MOVEMENTS -> books.linesAreMovements(since);
            case ONE_KEY_ONE_REQUEST -> books.oneKeyOneRequest(since);
            case SEATS_ARE_MEMBERS -> books.seatsAreMembers(since);
            case CUTS_ARE_PRICES -> books.cutsArePrices(since);
        };
    }
}
