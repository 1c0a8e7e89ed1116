package io.huisuan.engine.rounds;

import io.huisuan.engine.client.KnownClients;
import io.huisuan.engine.limit.LiveBudgets;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.ShelfState;
import io.huisuan.repo.node.NodeState;
import io.huisuan.repo.node.Nodes;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One thread that goes its rounds: is the database there, what time is it, what is in effect, who
 * may call, which budgets campaigns have; then it reports, and rests until the next round or a
 * nudge. A round that fails changes nothing.
 */
public final class Rounds implements AutoCloseable {

    private static final String KIND = "engine";

    private final String node;
    private final InstantSource databaseClock;
    private final SharedTime time;
    private final Contact contact;
    private final Shelf shelf;
    private final KnownClients clients;
    private final LiveBudgets budgets;
    private final Nodes nodes;
    private final Duration rest;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable Instant started;
    private @Nullable Thread walker;

    public Rounds(
            String node,
            InstantSource databaseClock,
            SharedTime time,
            Contact contact,
            Shelf shelf,
            KnownClients clients,
            LiveBudgets budgets,
            Nodes nodes,
            Duration rest) {
        this.node = node;
        this.databaseClock = databaseClock;
        this.time = time;
        this.contact = contact;
        this.shelf = shelf;
        this.clients = clients;
        this.budgets = budgets;
        this.nodes = nodes;
        this.rest = rest;
    }

    /**
     * Makes the first round, so that the node is ready when this returns, and starts the others.
     */
    public void start() {
        round();
        shelf.restoreIfEmpty();
        if (!contact.state().answers()) {
            clients.restore();
        }
        walker = Thread.ofPlatform().name("rounds").daemon().start(this::walk);
    }

    /** Makes the next round begin at once. */
    public void nudge() {
        nudges.release();
    }

    private void walk() {
        try {
            while (true) {
                nudges.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        Instant now;
        try {
            now = time.look(databaseClock);
        } catch (RuntimeException e) {
            contact.lost(e);
            shelf.loseSight(e);
            return;
        }
        shelf.refresh();
        try {
            clients.refresh();
            budgets.refresh(now);
            nodes.report(report(now));
            contact.made();
        } catch (RuntimeException e) {
            contact.lost(e);
        }
    }

    private NodeState report(Instant now) {
        ShelfState state = shelf.state();
        ReleaseName release = state.release();
        ReleaseName rejected = state.rejected();
        started = started == null ? now : started;
        return new NodeState(
                node,
                KIND,
                release == null ? null : release.number(),
                release == null ? null : release.digest(),
                NodeState.State.valueOf(state.kind().name()),
                rejected == null ? null : rejected.digest(),
                state.reason().isEmpty() ? null : state.reason(),
                started,
                now);
    }

    /** Ends the rounds; the one that is under way is given two seconds. */
    @Override
    public void close() {
        Thread walking = walker;
        if (walking == null) {
            return;
        }
        walking.interrupt();
        try {
            walking.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
