package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many orders that share transactions. */
class CombinerTest extends CrowdFixture {

    @Test
    void together_orders_sell_a_resource_to_the_last_one_and_no_further() throws Exception {
        List<Answer> answers =
                atOnce(300, i -> combiner.reserve(order("o" + i, customer(i % 200, 1), money(1))));

        assertThat(done(answers)).isEqualTo(100);
        assertThat(resource(BUDGET).held()).isEqualTo(100);
    }

    @Test
    void together_orders_keep_each_customer_s_limit() throws Exception {
        List<Answer> answers =
                atOnce(64, i -> combiner.reserve(order("o" + i, customer(i % 4, 1), money(1))));

        assertThat(done(answers)).isEqualTo(4);
        assertThat(resource(BUDGET).held()).isEqualTo(4);
    }

    @Test
    void together_orders_that_are_content_with_less_share_what_is_left() throws Exception {
        List<Answer> answers =
                atOnce(40, i -> combiner.reserve(order("o" + i, money(7).atLeast(1))));

        assertThat(done(answers)).isEqualTo(15);
        assertThat(resource(BUDGET).held()).isEqualTo(100);
    }

    @Test
    void when_stopping_returns_nothing_more_is_reserved() throws Exception {
        rig.define(BUDGET, CAMPAIGN, 1_000_000, 0);
        var stopped = new AtomicInteger();
        var late = new AtomicInteger();
        List<Answer> _ =
                atOnce(
                        16,
                        i -> {
                            if (i == 0) {
                                rig.set(CAMPAIGN, new Gate(true, false, 0));
                                stopped.set(1);
                                return new Answer.Busy();
                            }
                            for (int n = 0; n < 20; n++) {
                                int before = stopped.get();
                                Answer answer =
                                        combiner.reserve(order("o" + i + "-" + n, money(1)));
                                if (before == 1 && answer instanceof Answer.Done) {
                                    late.incrementAndGet();
                                }
                            }
                            return new Answer.Busy();
                        });

        assertThat(late.get()).isZero();
        assertThat(ledger.reserve(order("last", money(1)))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void when_too_many_wait_the_next_is_sent_away_at_once() throws Exception {
        var held = new CyclicBarrier(2);
        var small = new Combiner(ledger, threads, 128, 1);
        Reservation slow = order("slow", money(1));
        Future<Answer> first =
                threads.submit(
                        () ->
                                small.reserve(
                                        new Reservation(
                                                slow.request(),
                                                slow.order(),
                                                slow.campaigns(),
                                                slow.items(),
                                                slow.claims(),
                                                Beside.of(() -> meet(held)))));
        int _ = held.await();
        var others = new ExecutorCompletionService<Answer>(threads);
        for (String order : List.of("o2", "o3")) {
            Future<Answer> _ = others.submit(() -> small.reserve(order(order, money(1))));
        }
        assertThat(others.take().get()).isEqualTo(new Answer.Busy());

        int _ = held.await();
        assertThat(List.of(first.get(), others.take().get()))
                .allMatch(Answer.Done.class::isInstance);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            int _ = barrier.await();
            int _ = barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
