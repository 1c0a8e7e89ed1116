package io.huisuan.engine.order;

import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Reconciler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thread that gives back what was not paid in time, and looks for contradictions in what has
 * moved. A round that fails changes nothing; the next one does its work.
 */
public final class Reconciling implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

    /** Looks back a little further than the last time, for transactions that were under way. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Reconciler reconciler;
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
            List<Runnable> chores,
            InstantSource now,
            Duration rest,
            Duration checkEach) {
        this.reconciler = reconciler;
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

    /** What fails keeps nothing else from being done. */
    private void round() {
        State before = state;
        var troubles = new ArrayList<String>();
        long expired = attempt(reconciler::expire, 0, troubles);
        chores.forEach(chore -> attempt(chore, troubles));
        List<Difference> differences =
                attempt(() -> differences(before.differences()), before.differences(), troubles);
        state = new State(String.join("; ", troubles), differences, before.expired() + expired);
    }

    private void attempt(Runnable chore, List<String> troubles) {
        boolean _ =
                attempt(
                        () -> {
                            chore.run();
                            return true;
                        },
                        false,
                        troubles);
    }

    private <T> T attempt(Supplier<T> work, T otherwise, List<String> troubles) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (state.trouble().isEmpty()) {
                log.warn("a round of the reconciler failed in part", e);
            }
            troubles.add(String.valueOf(e.getMessage()));
            return otherwise;
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
