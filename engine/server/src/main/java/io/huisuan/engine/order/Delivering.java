package io.huisuan.engine.order;

import io.huisuan.ledger.outbox.Delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * One thread that carries events to whoever wants to know; letters that fail wait for their turn.
 */
public final class Delivering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final int AT_ONCE = 100;

    private final Delivery delivery;
    private final Duration rest;
    private final Thread thread;

    /** Starts the thread. */
    public Delivering(Delivery delivery, Duration rest) {
        this.delivery = delivery;
        this.rest = rest;
        this.thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    private void run() {
        boolean isTroubled = false;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean isMore = false;
                try {
                    isMore = delivery.once(AT_ONCE) == AT_ONCE;
                    isTroubled = false;
                } catch (RuntimeException e) {
                    if (!isTroubled) {
                        log.warn("events cannot be read, and wait", e);
                    }
                    isTroubled = true;
                }
                if (!isMore) {
                    Thread.sleep(rest);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the rounds; the letter that is under way is given two seconds. */
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
