package io.huisuan.ledger.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The invariants of the ledger, over books in memory. */
final class MemoryInvariants {

    private final MemoryBooks books;
    private final List<String> violations = new ArrayList<>();

    MemoryInvariants(MemoryBooks books) {
        this.books = books;
    }

    List<String> violations() {
        books.resources.values().forEach(this::withinBounds);
        countersAreHoldsAndMovements();
        books.holds.values().forEach(this::stepsOnce);
        eventsAreEntries();
        return violations;
    }

    private void require(boolean holds, String invariant, Object what) {
        if (!holds) {
            violations.add(invariant + ": " + what);
        }
    }

    private void withinBounds(Resource r) {
        require(
                r.held() >= 0
                        && r.used() >= 0
                        && r.held() + r.used() <= r.limit()
                        && r.overdrawn() >= 0
                        && r.overdrawn() <= r.overdraft(),
                "WITHIN_BOUNDS",
                r);
    }

    private void countersAreHoldsAndMovements() {
        Map<ResourceId, Movement> byHolds = new HashMap<>();
        Map<ResourceId, Movement> byMovements = new HashMap<>();
        for (Hold hold : books.holds.values()) {
            List<Movement> lines = hold.movements(line -> counted(hold.state(), line));
            List<Movement> moved =
                    Hold.sum(
                            books.entries.getOrDefault(hold.id(), List.of()).stream()
                                    .flatMap(entry -> entry.movements().stream()));
            require(lines.equals(moved), "LINES_ARE_MOVEMENTS", hold);
            lines.forEach(m -> byHolds.merge(m.resource(), m, Movement::plus));
            moved.forEach(m -> byMovements.merge(m.resource(), m, Movement::plus));
        }
        for (Resource r : books.resources.values()) {
            var counters = new Movement(r.id(), r.held(), r.used(), r.overdrawn());
            var nothing = new Movement(r.id(), 0, 0, 0);
            require(
                    counters.equals(byHolds.getOrDefault(r.id(), nothing)),
                    "COUNTERS_ARE_HOLDS",
                    r);
            require(
                    counters.equals(byMovements.getOrDefault(r.id(), nothing)),
                    "COUNTERS_ARE_MOVEMENTS",
                    r);
        }
    }

    private static Movement counted(State state, HoldLine line) {
        if (state == State.HELD) {
            return Movement.held(line.resource(), line.taken());
        }
        return line.overdrawn()
                ? Movement.overdrawn(line.resource(), line.left())
                : Movement.used(line.resource(), line.left());
    }

    private void stepsOnce(Hold hold) {
        List<Entry> entries = books.entries.getOrDefault(hold.id(), List.of());
        long late = count(entries, Step.LATE);
        long commit = count(entries, Step.COMMIT);
        long expire = count(entries, Step.EXPIRE);
        require(
                count(entries, Step.RESERVE) == 1
                        && commit + late + count(entries, Step.RELEASE) <= 1
                        && commit + expire <= 1
                        && late <= expire,
                "STEPS_ONCE",
                hold);
        require(
                !entries.isEmpty() && entries.getLast().after() == hold.state(),
                "STATE_IS_NEWEST_ENTRY",
                hold);
        require(
                !entries.isEmpty()
                        && hold.id().equals(entries.getFirst().request())
                        && hold.hash().equals(entries.getFirst().hash()),
                "ONE_KEY_ONE_REQUEST",
                hold);
    }

    private static long count(List<Entry> entries, Step step) {
        return entries.stream().filter(entry -> entry.step() == step).count();
    }

    private void eventsAreEntries() {
        Set<String> told = new HashSet<>();
        for (List<Entry> entries : books.entries.values()) {
            for (Entry e : entries) {
                told.add(e.hold() + ":" + e.step() + ":" + e.number());
            }
        }
        require(told.equals(books.events.keySet()), "EVENTS_ARE_ENTRIES", "");
    }
}
