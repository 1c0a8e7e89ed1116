package io.huisuan.engine.order;

import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Reconciler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * One thread that gives back what was not paid in time, and looks for contradictions in what has
 * moved. A round that fails changes nothing; the next one does its work.
 */
public final class Reconciling implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

    /** Looks back a little further than the last time, for transactions that were under way. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Reconciler reconciler;
    private final Budgets budgets;
    private final List<Runnable> chores;
    private final InstantSource now;
    private final Duration rest;
    private final Duration checkEach;
    private final Thread thread;
    private Instant checkedUntil = Instant.EPOCH;
    private volatile State state = new State("", List.of(), 0);

    /**
     * What is known.
     *
     * @param trouble why the last round failed; empty when it did not
     * @param differences what a person has to look at
     * @param expired how many reservations were given back since the start
     */
    public record State(String trouble, List<Difference> differences, long expired) {}

    /**
     * Starts the thread.
     *
     * @param chores what else happens by itself, after reservations have expired
     * @param now the database's clock
     * @param rest between rounds
     * @param checkEach how often contradictions are looked for
     */
    public Reconciling(
            Reconciler reconciler,
            Budgets budgets,
            List<Runnable> chores,
            InstantSource now,
            Duration rest,
            Duration checkEach) {
        this.reconciler = reconciler;
        this.budgets = budgets;
        this.chores = List.copyOf(chores);
        this.now = now;
        this.rest = rest;
        this.checkEach = checkEach;
        this.thread = Thread.ofPlatform().name("reconciler").daemon().start(this::run);
    }

    public State state() {
        return state;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(rest);
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        State before = state;
        try {
            long expired = before.expired() + reconciler.expire();
            budgets.stopExhausted();
            chores.forEach(Runnable::run);
            List<Difference> differences = differences(before.differences());
            state = new State("", differences, expired);
        } catch (RuntimeException e) {
            if (before.trouble().isEmpty()) {
                log.warn("a round of the reconciler failed", e);
            }
            state =
                    new State(
                            String.valueOf(e.getMessage()), before.differences(), before.expired());
        }
    }

    private List<Difference> differences(List<Difference> before) {
        Instant at = now.instant();
        if (at.isBefore(checkedUntil.plus(checkEach))) {
            return before;
        }
        Instant since = checkedUntil.equals(Instant.EPOCH) ? at : checkedUntil;
        List<Difference> found = reconciler.check(since.minus(checkEach).minus(OVERLAP));
        checkedUntil = at;
        found.forEach(difference -> log.error("the books contradict themselves: {}", difference));
        return found;
    }

    /** Ends the rounds; the one that is under way is given two seconds. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean _ = thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
