package io.huisuan.ledger.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.TestBooks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class OutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final TestBooks tables = TestBooks.emptied();
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");
    private final Outbox outbox = new Outbox(tables.database(), () -> now, new Backoff(3));
    private final List<String> received = new ArrayList<>();

    private void announce(String... ids) {
        outbox.announce(
                Arrays.stream(ids)
                        .map(
                                id ->
                                        new Event(
                                                id,
                                                id.substring(0, 1),
                                                "order.paid",
                                                now,
                                                "{\"name\":\"茶\"}"))
                        .toList());
    }

    private Delivery delivery(Delivery.Recipient recipient) {
        return new Delivery(outbox, recipient, LEASE, Delivery.AfterSending.NOTHING);
    }

    private void receive(Event event) {
        received.add(event.id());
    }

    @Test
    void what_is_announced_arrives_once() {
        announce("a1", "b1");
        Delivery delivery = delivery(this::receive);

        assertThat(delivery.once(10)).isEqualTo(2);
        assertThat(delivery.once(10)).isZero();
        assertThat(received).containsExactly("a1", "b1");
        assertThat(outbox.count(Letter.State.SENT)).isEqualTo(2);
        assertThat(outbox.find("a1").orElseThrow().event())
                .isEqualTo(new Event("a1", "a", "order.paid", now, "{\"name\":\"茶\"}"));
    }

    @Test
    void what_is_announced_in_a_transaction_that_fails_never_leaves() {
        assertThatThrownBy(
                        () ->
                                tables.database()
                                        .inTransaction(
                                                () -> {
                                                    announce("a1");
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        assertThat(outbox.find("a1")).isEmpty();
    }

    @Test
    void events_of_an_aggregate_arrive_in_order_even_when_the_first_one_fails() {
        announce("a1", "a2", "b1");
        Delivery failing =
                delivery(
                        event -> {
                            if (event.id().equals("a1")) {
                                throw new IllegalStateException("receiver is away");
                            }
                            receive(event);
                        });

        assertThat(failing.once(10)).isEqualTo(2);
        assertThat(received).containsExactly("b1");
        now = now.plusSeconds(1);
        Delivery working = delivery(this::receive);
        assertThat(working.once(10)).isEqualTo(1);
        assertThat(working.once(10)).isEqualTo(1);
        assertThat(received).containsExactly("b1", "a1", "a2");
    }

    @Test
    void a_failure_waits_longer_each_time_and_is_given_up_after_the_last() {
        announce("a1", "a2");
        Delivery failing =
                delivery(
                        event -> {
                            throw new IllegalStateException("receiver is away");
                        });

        assertThat(failing.once(10)).isEqualTo(1);
        assertThat(outbox.find("a1").orElseThrow().nextAt()).isEqualTo(now.plusSeconds(1));
        assertThat(failing.once(10)).isZero();
        now = now.plusSeconds(1);
        assertThat(failing.once(10)).isEqualTo(1);
        assertThat(outbox.find("a1").orElseThrow().nextAt()).isEqualTo(now.plusSeconds(2));
        now = now.plusSeconds(2);
        assertThat(failing.once(10)).isEqualTo(1);

        Letter dead = outbox.find("a1").orElseThrow();
        assertThat(dead.state()).isEqualTo(Letter.State.DEAD);
        assertThat(dead.failure()).isEqualTo("receiver is away");
        assertThat(delivery(this::receive).once(10)).isEqualTo(1);
        assertThat(received).containsExactly("a2");
    }

    @Test
    void the_wait_doubles_up_to_an_hour() {
        assertThat(Backoff.USUAL.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.USUAL.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Backoff.USUAL.after(13)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.USUAL.after(47)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_dead_letter_is_sent_again_when_somebody_asks() {
        announce("a1");
        assertThat(delivery(this::receive).once(10)).isEqualTo(1);

        assertThat(outbox.again("a1")).isTrue();
        assertThat(outbox.again("a1")).isFalse();
        assertThat(delivery(this::receive).once(10)).isEqualTo(1);
        assertThat(received).containsExactly("a1", "a1");
    }

    @Test
    void a_letter_that_is_on_its_way_goes_to_nobody_else_until_its_lease_is_over() {
        announce("a1");
        List<Letter> first = outbox.claim(10, LEASE);

        assertThat(first).hasSize(1);
        assertThat(outbox.claim(10, LEASE)).isEmpty();
        now = now.plus(LEASE);
        assertThat(outbox.claim(10, LEASE)).hasSize(1);
        assertThat(outbox.sent(first.getFirst())).isTrue();
        assertThat(outbox.sent(first.getFirst())).isFalse();
    }

    @Test
    void who_dies_after_sending_sends_again_the_same_event() {
        announce("a1");
        var dying =
                new Delivery(
                        outbox,
                        this::receive,
                        LEASE,
                        event -> {
                            throw new IllegalStateException("died");
                        });

        assertThatThrownBy(() -> dying.once(10)).hasMessage("died");
        now = now.plus(LEASE);
        assertThat(delivery(this::receive).once(10)).isEqualTo(1);
        assertThat(received).containsExactly("a1", "a1");
    }
}
