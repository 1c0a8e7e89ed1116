package io.huisuan.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

class WebhooksTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Endpoints.Wish ALL =
            new Endpoints.Wish("ERP", "https://erp.example/", List.of(), List.of(), true);

    @TempDir private static Path folder;

    private final TestBooks tables = TestBooks.emptied();
    private final Outbox outbox = new Outbox(tables.database());
    private final List<String> received = new ArrayList<>();
    private final Set<String> down = new HashSet<>();
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");
    private Endpoints endpoints;
    private Deliveries deliveries;
    private Courier courier;

    @BeforeEach
    void at_work() {
        endpoints =
                new Endpoints(
                        tables.database(),
                        () -> now,
                        Keyring.openOrCreate(folder.resolve("keys")).strongbox(),
                        new Destinations(Set.of(443), Set.of()));
        deliveries =
                new Deliveries(tables.database(), () -> now, new Backoff(3), outbox, endpoints);
        courier = courier(Courier.AfterSending.NOTHING);
    }

    private Courier courier(Courier.AfterSending after) {
        return new Courier(endpoints, deliveries, this::post, () -> now, LEASE, after);
    }

    private Outcome post(Endpoint to, List<Secret> secrets, Event event) {
        if (down.contains(to.name()) || down.contains(event.id())) {
            return Outcome.answered(500, Duration.ofMillis(7));
        }
        received.add(to.name() + ":" + event.id());
        return Outcome.answered(204, Duration.ofMillis(7));
    }

    private Endpoint endpoint(String name, String... types) {
        return endpoints
                .create(
                        "root",
                        new Endpoints.Wish(
                                name, "https://a.example/", List.of(types), List.of(), true))
                .endpoint();
    }

    private void announce(String... ids) {
        outbox.announce(Arrays.stream(ids).map(this::event).toList());
        assertThat(deliveries.dispatch(100)).isEqualTo(ids.length);
    }

    private Event event(String id) {
        String aggregate = id.substring(0, 1);
        return new Event(
                id, aggregate, "order.paid", now, List.of("c-" + aggregate), "{\"name\":\"茶\"}");
    }

    /** One round for each; how many deliveries were tried. */
    private int round() {
        return round(courier);
    }

    private int round(Courier with) {
        int tried = 0;
        for (Endpoint endpoint : endpoints.all()) {
            List<Runnable> work = with.round(endpoint, 10);
            work.forEach(Runnable::run);
            tried += work.size();
        }
        return tried;
    }

    private Delivery only(Endpoint endpoint) {
        List<Delivery> all = deliveries.page(endpoint.id(), null, null, Long.MAX_VALUE, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void each_endpoint_gets_what_it_wants_once() {
        Endpoint erp = endpoint("erp");
        Endpoint _ = endpoint("crm", "order.cancelled");
        Endpoint _ =
                endpoints
                        .create(
                                "root",
                                new Endpoints.Wish(
                                        "bi",
                                        "https://b.example/",
                                        List.of(),
                                        List.of("c-b"),
                                        true))
                        .endpoint();
        announce("a1", "b1");

        assertThat(round()).isEqualTo(3);
        assertThat(round()).isZero();
        assertThat(received).containsExactlyInAnyOrder("erp:a1", "erp:b1", "bi:b1");
        assertThat(deliveries.undelivered()).isZero();
        assertThat(deliveries.page(erp.id(), Delivery.State.SENT, "a", Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.event().payload()).isEqualTo("{\"name\":\"茶\"}");
                            assertThat(sent.sentAt()).isEqualTo(now);
                        });
    }

    @Test
    void what_is_announced_in_a_transaction_that_fails_never_leaves() {
        assertThatThrownBy(
                        () ->
                                tables.database()
                                        .inTransaction(
                                                () -> {
                                                    outbox.announce(List.of(event("a1")));
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        assertThat(outbox.find("a1")).isEmpty();
    }

    @Test
    void an_endpoint_is_told_what_happens_after_it_was_made_and_earlier_things_by_replay() {
        announce("a1");
        now = now.plusSeconds(1);
        Endpoint erp = endpoint("erp");
        announce("a2");

        assertThat(round()).isEqualTo(1);
        assertThat(received).containsExactly("erp:a2");

        assertThat(deliveries.againBetween(erp.id(), now.minusSeconds(1), now.plusSeconds(1)))
                .isEqualTo(2);
        assertThat(round() + round()).isEqualTo(2);
        assertThat(received).containsExactly("erp:a2", "erp:a1", "erp:a2");
        assertThat(deliveries.againBetween(erp.id(), now.minusSeconds(1), now)).isEqualTo(1);
    }

    @Test
    void events_of_an_aggregate_arrive_in_order_even_when_the_first_one_fails() {
        Endpoint _ = endpoint("erp");
        announce("a1", "a2", "b1");
        down.add("a1");

        assertThat(round()).isEqualTo(2);
        assertThat(round()).isZero();
        assertThat(received).containsExactly("erp:b1");
        now = now.plusSeconds(1);
        down.clear();
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isEqualTo(1);
        assertThat(received).containsExactly("erp:b1", "erp:a1", "erp:a2");
    }

    @Test
    void an_endpoint_that_is_down_holds_up_no_other() {
        Endpoint erp = endpoint("erp");
        Endpoint crm = endpoint("crm");
        down.add("erp");
        announce("a1", "a2");

        assertThat(round() + round()).isEqualTo(3);
        assertThat(received).containsExactly("crm:a1", "crm:a2");
        assertThat(deliveries.standings())
                .containsExactlyInAnyOrder(
                        new Standing(erp.id(), 2, 0, 0, now), Standing.calm(crm.id()));
    }

    @Test
    void a_failure_waits_longer_each_time_and_is_given_up_after_the_last() {
        Endpoint erp = endpoint("erp");
        announce("a1");
        down.add("erp");

        assertThat(round()).isEqualTo(1);
        assertThat(only(erp).nextAt()).isEqualTo(now.plusSeconds(1));
        assertThat(round()).isZero();
        now = now.plusSeconds(1);
        assertThat(round()).isEqualTo(1);
        assertThat(only(erp).nextAt()).isEqualTo(now.plusSeconds(2));
        now = now.plusSeconds(2);
        assertThat(round()).isEqualTo(1);

        assertThat(only(erp).state()).isEqualTo(Delivery.State.DEAD);
        assertThat(deliveries.attempts(erp.id(), only(erp).seq()))
                .hasSize(3)
                .first()
                .isEqualTo(new Attempt(3, now, 500, "the receiver answered 500", 7));
        assertThat(deliveries.standings()).containsExactly(new Standing(erp.id(), 0, 0, 1, null));
    }

    @Test
    void the_wait_doubles_up_to_an_hour() {
        assertThat(Backoff.USUAL.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.USUAL.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Backoff.USUAL.after(13)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.USUAL.after(47)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_was_given_up_is_sent_again_when_somebody_asks() {
        deliveries =
                new Deliveries(tables.database(), () -> now, new Backoff(1), outbox, endpoints);
        courier = courier(Courier.AfterSending.NOTHING);
        Endpoint erp = endpoint("erp");
        down.add("erp");
        announce("a1", "b1");
        assertThat(round()).isEqualTo(2);
        down.clear();

        assertThat(round()).isZero();
        assertThat(deliveries.againDead(erp.id())).isEqualTo(2);
        assertThat(round()).isEqualTo(2);
        long seq = outbox.find("a1").orElseThrow().seq();
        assertThat(deliveries.again(erp.id(), seq)).isTrue();
        assertThat(deliveries.again(erp.id(), seq)).isFalse();
        assertThat(round()).isEqualTo(1);
        assertThat(received).containsExactlyInAnyOrder("erp:a1", "erp:b1", "erp:a1");
        assertThat(deliveries.find(erp.id(), seq).orElseThrow().tries()).isEqualTo(3);
    }

    @Test
    void only_the_newest_attempts_are_remembered() {
        Endpoint erp = endpoint("erp");
        announce("a1");
        long seq = only(erp).seq();
        for (int i = 0; i < 30; i++) {
            assertThat(round()).isEqualTo(1);
            assertThat(deliveries.again(erp.id(), seq)).isTrue();
        }

        assertThat(deliveries.attempts(erp.id(), seq))
                .hasSize(Deliveries.REMEMBERED)
                .extracting(Attempt::number)
                .startsWith(30, 29)
                .endsWith(11);
    }

    @Test
    void what_is_on_its_way_goes_to_nobody_else_until_its_lease_is_over() {
        Endpoint erp = endpoint("erp");
        announce("a1");

        assertThat(deliveries.claim(erp.id(), 10, LEASE)).hasSize(1);
        assertThat(deliveries.claim(erp.id(), 10, LEASE)).isEmpty();
        now = now.plus(LEASE);
        assertThat(deliveries.claim(erp.id(), 10, LEASE)).hasSize(1);
    }

    @Test
    void who_dies_after_sending_sends_again_the_same_event() {
        Endpoint _ = endpoint("erp");
        announce("a1");
        Courier dying =
                courier(
                        event -> {
                            throw new IllegalStateException("died");
                        });

        assertThatThrownBy(() -> round(dying)).hasMessage("died");
        now = now.plus(LEASE);
        assertThat(round()).isEqualTo(1);
        assertThat(received).containsExactly("erp:a1", "erp:a1");
    }

    @Test
    void only_one_hands_over_events_at_a_time() {
        Endpoint _ = endpoint("erp");
        outbox.announce(List.of(event("a1")));

        int meanwhile =
                tables.database()
                        .inTransaction(
                                () -> {
                                    assertThat(deliveries.dispatch(10)).isEqualTo(1);
                                    return inAnotherThread(() -> deliveries.dispatch(10));
                                });

        assertThat(meanwhile).isZero();
        assertThat(outbox.countWaiting()).isZero();
    }

    private static int inAnotherThread(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    @Test
    void a_test_goes_to_its_endpoint_alone() {
        Endpoint erp = endpoint("erp", "order.paid");
        Endpoint _ = endpoint("crm");
        Delivery test = deliveries.test(erp.id());

        assertThat(deliveries.dispatch(10)).isZero();
        assertThat(round()).isEqualTo(1);
        assertThat(received).containsExactly("erp:" + test.event().id());
        assertThat(deliveries.againBetween(erp.id(), now, now.plusSeconds(1))).isZero();
    }

    @Test
    void two_secrets_sign_until_the_older_one_is_retired() {
        Endpoints.Made made = endpoints.create("root", ALL);
        String id = made.endpoint().id();
        Secret second = endpoints.rotate(id).secret();

        assertThat(endpoints.secrets(id)).containsExactly(second, made.secret());
        assertThatThrownBy(() -> endpoints.rotate(id))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("two-secrets"));
        assertThatThrownBy(() -> endpoints.retire(id, 2))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("not-the-older-secret"));
        assertThat(endpoints.retire(id, 1).secrets()).containsExactly(2);
        assertThat(endpoints.secrets(id)).containsExactly(second);
        assertThat(tables.ask("SELECT secret FROM webhook_endpoint").toString())
                .doesNotContain(second.text());
        assertThat(second.toString()).doesNotContain("whsec");
    }

    @Test
    void who_is_removed_is_told_nothing_any_more() {
        Endpoint erp = endpoint("erp");
        announce("a1");
        endpoints.remove(erp.id());

        assertThat(round()).isZero();
        announce("a2");
        assertThat(endpoints.find(erp.id())).isEmpty();
        assertThat(deliveries.standings()).isEmpty();
        assertThatThrownBy(() -> endpoints.remove(erp.id())).isInstanceOf(Refused.class);
    }

    @Test
    void a_change_of_an_older_state_is_refused() {
        Endpoint erp = endpoint("erp");
        Endpoint changed = endpoints.change(erp.id(), 1, ALL);

        assertThat(changed.name()).isEqualTo("ERP");
        assertThat(changed.revision()).isEqualTo(2);
        assertThatThrownBy(() -> endpoints.change(erp.id(), 1, ALL))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("stale-revision"));
    }
}
