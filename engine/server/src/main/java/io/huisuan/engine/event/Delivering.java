package io.huisuan.engine.event;

import io.huisuan.ledger.webhook.Courier;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.ledger.webhook.Standing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread that hands events over to the endpoints, and sends somebody to each endpoint that has
 * something due. An endpoint that is slow or down keeps its own messenger busy, and no other.
 */
public final class Delivering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final int AT_ONCE = 500;

    /** Deliveries to one endpoint that are made side by side. */
    private static final int SIDE_BY_SIDE = 8;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Courier courier;
    private final Duration rest;
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile State state = new State("", List.of());

    /**
     * What is known.
     *
     * @param trouble why the last round failed; empty when it did not
     * @param standings of the endpoints
     */
    public record State(String trouble, List<Standing> standings) {}

    /** Starts the thread. */
    public Delivering(Endpoints endpoints, Deliveries deliveries, Courier courier, Duration rest) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.courier = courier;
        this.rest = rest;
        this.thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    public State state() {
        return state;
    }

    private void run() {
        try {
            while (true) {
                round();
                Thread.sleep(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            int handed;
            do {
                handed = deliveries.dispatch(AT_ONCE);
                endpoints.all().stream().filter(Endpoint::active).forEach(this::send);
            } while (handed == AT_ONCE);
            state = new State("", deliveries.standings());
        } catch (RuntimeException e) {
            if (state.trouble().isEmpty()) {
                log.warn("events cannot be read, and wait", e);
            }
            state = new State(String.valueOf(e.getMessage()), state.standings());
        }
    }

    private void send(Endpoint to) {
        if (visited.add(to.id())) {
            messengers.execute(() -> visit(to));
        }
    }

    private void visit(Endpoint to) {
        try {
            List<Runnable> work = courier.round(to, SIDE_BY_SIDE);
            while (!work.isEmpty()) {
                messengers.invokeAll(
                        work.stream().<Callable<Boolean>>map(Delivering::logged).toList());
                work = courier.round(to, SIDE_BY_SIDE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("events for {} wait", to.id(), e);
        } finally {
            visited.remove(to.id());
        }
    }

    /** What fails here is done again when its lease is over. */
    private static Callable<Boolean> logged(Runnable delivery) {
        return () -> {
            try {
                delivery.run();
                return true;
            } catch (RuntimeException e) {
                log.warn("how a delivery went could not be noted", e);
                return false;
            }
        };
    }

    /** Ends the rounds; what is under way is given two seconds. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean _ = thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        messengers.shutdownNow();
    }
}
