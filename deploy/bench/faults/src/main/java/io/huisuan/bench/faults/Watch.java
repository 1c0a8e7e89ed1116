package io.huisuan.bench.faults;

import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariant;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the books every two seconds while everything goes wrong, and once more at the end. */
final class Watch implements AutoCloseable {

    private static final Duration EACH = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(30);

    private final Office office;
    private final Invariants invariants;
    private final AtomicLong looks = new AtomicLong();
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Thread thread;

    Watch(Office office) {
        this.office = office;
        invariants = new Invariants(office.database());
        thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EACH);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            note(invariants.since(office.now().instant().minus(BACK)));
            looks.incrementAndGet();
        } catch (PersistenceException e) {
            if (!Database.isAway(e) && thread.isAlive() && !thread.isInterrupted()) {
                seen.add("the books could not be read: " + e.getMessage());
            }
        }
    }

    private void note(Collection<Difference> differences) {
        differences.forEach(each -> seen.add(each.invariant() + " " + each.what()));
    }

    /** What was seen while it ran. */
    Check check() {
        return new Check(
                "INV-1..8",
                "the books, again and again while it ran",
                looks.get(),
                List.copyOf(seen));
    }

    /** All of the books, each invariant by itself. */
    List<Check> all() {
        List<Difference> differences = invariants.all();
        long resources = office.number("SELECT COUNT(*) FROM resource");
        long holds = office.number("SELECT COUNT(*) FROM hold");
        return Arrays.stream(Invariant.values())
                .map(
                        one ->
                                new Check(
                                        number(one),
                                        one.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        one.isOfResource() ? resources : holds,
                                        differences.stream()
                                                .filter(d -> d.invariant() == one)
                                                .map(Difference::what)
                                                .toList()))
                .toList();
    }

    private static String number(Invariant invariant) {
        return switch (invariant) {
            case WITHIN_BOUNDS -> "INV-1";
            case COUNTERS_ARE_HOLDS -> "INV-2";
            case COUNTERS_ARE_MOVEMENTS -> "INV-3";
            case STEPS_ONCE, STATE_IS_NEWEST_ENTRY -> "INV-4";
            case EVENTS_ARE_ENTRIES -> "INV-6";
            case LINES_ARE_MOVEMENTS -> "INV-7";
            case ONE_KEY_ONE_REQUEST -> "INV-8";
            case SEATS_ARE_MEMBERS -> "INV-9";
            case CUTS_ARE_PRICES -> "INV-10";
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
