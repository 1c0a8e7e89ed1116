package io.huisuan.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.huisuan.cart.Cart;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Some;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;

import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class DecisionLogTest {

    private static final Duration SHORT = Duration.ofMillis(10);

    private final ConcurrentLinkedQueue<Decision> kept = new ConcurrentLinkedQueue<>();

    @Test
    void what_is_recorded_reaches_the_sink() {
        List<Decision> made = decisions(1_000);
        try (var log = new DecisionLog(kept::addAll, 10_000, SHORT)) {
            made.forEach(log::record);

            Eventually.holds(() -> assertThat(kept).containsExactlyElementsOf(made));
            assertThat(log.dropped()).isZero();
            Eventually.holds(() -> assertThat(log.waiting()).isZero());
        }
    }

    @Test
    void a_full_log_drops_and_counts_and_never_holds_up_a_quote() {
        var blocked = new CountDownLatch(1);
        try (var log = new DecisionLog(_ -> await(blocked), 10, SHORT)) {
            Decision first = decision(1);
            log.record(first);
            Eventually.holds(() -> assertThat(log.find(first.id())).contains(first));

            decisions(300).forEach(log::record);

            assertThat(log.dropped()).isGreaterThanOrEqualTo(300 - 10 - 200);
            assertThat(log.waiting() + log.dropped()).isEqualTo(301);
            blocked.countDown();
        }
    }

    @Test
    void large_carts_count_for_more() {
        var blocked = new CountDownLatch(1);
        try (var log = new DecisionLog(_ -> await(blocked), 100, SHORT)) {
            IntStream.range(0, 10).forEach(_ -> log.record(decision(500)));

            assertThat(log.dropped()).isEqualTo(8);
            blocked.countDown();
        }
    }

    @Test
    void a_sink_that_is_away_loses_nothing() {
        DecisionSink sink = mock();
        doThrow(away()).doThrow(away()).doAnswer(keep()).when(sink).append(anyList());
        List<Decision> made = decisions(5);
        try (var log = new DecisionLog(sink, 100, SHORT)) {
            made.forEach(log::record);

            Eventually.holds(() -> assertThat(kept).containsExactlyElementsOf(made));
            assertThat(log.dropped()).isZero();
            Eventually.holds(() -> assertThat(log.trouble()).isEmpty());
        }
    }

    @Test
    void it_says_why_nothing_is_written() {
        DecisionSink sink = mock();
        doThrow(away()).when(sink).append(anyList());
        Decision made = decision(1);
        try (var log = new DecisionLog(sink, 100, SHORT)) {
            log.record(made);

            Eventually.holds(() -> assertThat(log.trouble()).contains("the database is away"));
            assertThat(log.find(made.id())).contains(made);
            assertThat(log.waiting()).isEqualTo(1);
        }
    }

    @Test
    void one_decision_that_the_sink_refuses_does_not_hold_up_the_others() {
        List<Decision> made = decisions(20);
        Decision poison = made.get(7);
        DecisionSink sink =
                batch -> {
                    if (batch.contains(poison)) {
                        throw new IllegalArgumentException("too long");
                    }
                    kept.addAll(batch);
                };
        try (var log = new DecisionLog(sink, 100, SHORT)) {
            made.forEach(log::record);

            Eventually.holds(() -> assertThat(kept).hasSize(19).doesNotContain(poison));
            Eventually.holds(() -> assertThat(log.dropped()).isEqualTo(1));
        }
    }

    @Test
    void an_orderly_end_writes_what_is_left() {
        List<Decision> made = decisions(1_000);
        var log = new DecisionLog(kept::addAll, 10_000, SHORT);
        made.forEach(log::record);

        log.close();

        assertThat(kept).containsExactlyElementsOf(made);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer<Object> keep() {
        return invocation -> kept.addAll(invocation.getArgument(0));
    }

    private static UncheckedIOException away() {
        return new UncheckedIOException("the database is away", new IOException());
    }

    private static List<Decision> decisions(int count) {
        return IntStream.range(0, count).mapToObj(_ -> decision(1)).toList();
    }

    private static Decision decision(int lines) {
        Cart cart =
                Some.cart(
                        "c1",
                        IntStream.range(0, lines)
                                .mapToObj(i -> Some.line("" + i, 1, 100))
                                .toList());
        return new Decision(
                UUID.randomUUID(),
                cart,
                Optional.empty(),
                "none",
                Availability.EVERYTHING,
                Quote.undiscounted(cart));
    }
}
