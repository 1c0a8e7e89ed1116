package io.huisuan.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What must come to pass once nothing goes wrong any more. */
final class Liveness {

    private static final Duration NO_PROGRESS = Duration.ofMinutes(2);

    /** For the lease of whoever died with events, and the time between attempts. */
    private static final Duration QUIET = Duration.ofSeconds(100);

    private final Office office;
    private final Offers offers;

    Liveness(Office office, Offers offers) {
        this.office = office;
        this.offers = offers;
    }

    /** Everybody buys until everything is used up, or nothing more is used for two minutes. */
    Check demand(Executor threads, List<Shopper> buyers) throws InterruptedException {
        var limits = new Limits(office, offers);
        var goesOn = new AtomicBoolean(true);
        var next = new AtomicInteger();
        buyers.forEach(buyer -> threads.execute(() -> buy(buyer, next, goesOn)));
        long used = -1;
        long until = 0;
        while (!limits.left().isEmpty()) {
            long now = limits.used();
            if (now != used) {
                used = now;
                until = System.nanoTime() + NO_PROGRESS.toNanos();
            } else if (System.nanoTime() > until) {
                break;
            }
            Thread.sleep(500);
        }
        goesOn.set(false);
        return limits.check();
    }

    private static void buy(Shopper buyer, AtomicInteger next, AtomicBoolean goesOn) {
        List<Offers.Customer> all = Offers.everybody();
        try {
            while (goesOn.get()) {
                buyer.buy(all.get(next.getAndIncrement() % all.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also of those that somebody was about to open when demand was over. */
    private void closeGroups() {
        office.execute(
                "UPDATE buying_group SET expires_at = NOW(6)"
                        + " WHERE state = 'OPEN' AND expires_at > NOW(6)");
    }

    /**
     * The time of all groups is over: each must come to its end, and its members to their money.
     * Waits until nothing is held that nobody pays for, and all events have arrived; or nothing
     * changes any more.
     */
    Check quiet() throws InterruptedException {
        long until = System.nanoTime() + QUIET.toNanos();
        List<String> waiting = waiting();
        while (!waiting.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(250);
            List<String> now = waiting();
            if (!now.equals(waiting)) {
                until = System.nanoTime() + QUIET.toNanos();
            }
            waiting = now;
        }
        long holds = office.number("SELECT COUNT(*) FROM hold");
        return new Check("INV-11", "nothing expired is held, no event waits", holds, waiting);
    }

    private List<String> waiting() {
        closeGroups();
        long held = office.number("SELECT COUNT(*) FROM hold WHERE state = 'HELD'");
        long events =
                office.number("SELECT COUNT(*) FROM outbox WHERE dispatched = FALSE")
                        + office.number(
                                "SELECT COUNT(*) FROM webhook_delivery WHERE state = 'PENDING'");
        long groups =
                office.number("SELECT COUNT(*) FROM buying_group WHERE state = 'OPEN'")
                        + office.number(
                                "SELECT COUNT(*) FROM group_member WHERE state = 'REFUNDING'");
        var waiting = new ArrayList<String>();
        if (groups > 0) {
            waiting.add(groups + " groups");
        }
        if (held > 0) {
            waiting.add(held + " holds");
        }
        if (events > 0) {
            waiting.add(events + " events");
        }
        return waiting;
    }
}
