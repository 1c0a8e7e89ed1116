package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.store.DatabaseNow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many at once, on a real MariaDB, each with a connection of its own. */
class ConcurrencyTest {

    private static final String CAMPAIGN = "singles-day";
    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TestBooks tables = TestBooks.emptied();
    private final Duration[] offset = {Duration.ZERO};
    private final SqlRig rig =
            SqlRig.on(tables, new DatabaseNow(tables.database(), () -> offset[0]));
    private final Ledger ledger = new Ledger(rig.books(), Duration.ofMinutes(15), Crashes.NONE);
    private final Combiner combiner = new Combiner(ledger, threads, 128, 1_000);

    @BeforeEach
    void define() {
        rig.define(BUDGET, CAMPAIGN, 100, 0);
    }

    @AfterEach
    void close() {
        threads.close();
        assertThat(rig.violations()).isEmpty();
    }

    private static Reservation order(String order, Claim... claims) {
        return new Reservation(
                Shop.request("reserve", "key-" + order, order),
                order,
                Set.of(CAMPAIGN),
                List.of(new Item("1", 1)),
                List.of(claims),
                () -> {});
    }

    private static Claim money(long quantity) {
        return Claim.of(BUDGET, CAMPAIGN, quantity, GiveBack.BY_SHARE);
    }

    private static Claim customer(int number, long limit) {
        var id = new ResourceId(Kind.CUST, "c" + number);
        return Claim.of(id, CAMPAIGN, 1, GiveBack.UNLESS_PAID).within(limit);
    }

    private List<Answer> atOnce(int count, IntFunction<Answer> command)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(count);
        var asked = new ArrayList<Future<Answer>>();
        for (int i = 0; i < count; i++) {
            int number = i;
            asked.add(
                    threads.submit(
                            () -> {
                                int _ = start.await();
                                return command.apply(number);
                            }));
        }
        var answers = new ArrayList<Answer>();
        for (Future<Answer> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static long done(List<Answer> answers) {
        return answers.stream().filter(Answer.Done.class::isInstance).count();
    }

    private Resource resource(ResourceId id) {
        return rig.resources().find(id).orElseThrow();
    }

    @Test
    void of_64_orders_of_a_customer_with_a_limit_of_one_exactly_one_succeeds() throws Exception {
        List<Answer> answers =
                atOnce(64, i -> ledger.reserve(order("o" + i, customer(1, 1), money(1))));

        assertThat(done(answers)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(Answer.Refused.class::isInstance)
                .hasSize(63)
                .allMatch(a -> ((Answer.Refused) a).reason() == Reason.PER_CUSTOMER_LIMIT);
        assertThat(resource(BUDGET).held()).isEqualTo(1);
    }

    @Test
    void a_resource_is_sold_to_the_last_one_and_no_further() throws Exception {
        List<Answer> answers =
                atOnce(150, i -> ledger.reserve(order("o" + i, customer(i, 1), money(1))));

        assertThat(done(answers)).isEqualTo(100);
        assertThat(resource(BUDGET).held()).isEqualTo(100);
    }

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
    void the_same_request_many_times_at_once_is_done_once() throws Exception {
        List<Answer> alone = atOnce(32, _ -> ledger.reserve(order("o1", money(5))));
        List<Answer> together = atOnce(32, _ -> combiner.reserve(order("o2", money(5))));

        for (List<Answer> answers : List.of(alone, together)) {
            assertThat(done(answers)).isEqualTo(32);
            assertThat(answers).filteredOn(a -> !((Answer.Done) a).replayed()).hasSize(1);
        }
        assertThat(resource(BUDGET).held()).isEqualTo(10);
    }

    @Test
    void of_an_order_s_payment_cancellation_and_expiry_one_wins() throws Exception {
        int orders = 20;
        for (int i = 0; i < orders; i++) {
            assertThat(ledger.reserve(order("o" + i, customer(i, 1), money(5))))
                    .isInstanceOf(Answer.Done.class);
        }
        offset[0] = Duration.ofMinutes(16);

        List<Answer> answers =
                atOnce(
                        3 * orders,
                        i -> {
                            String order = "o" + i / 3;
                            return switch (i % 3) {
                                case 0 -> ledger.pay(request("pay", order), order);
                                case 1 -> ledger.cancel(request("cancel", order), order);
                                default -> expire();
                            };
                        });

        assertThat(answers).hasSize(3 * orders);
        Resource budget = resource(BUDGET);
        assertThat(budget.held()).isZero();
        assertThat(budget.used()).isZero();
        for (int i = 0; i < orders; i++) {
            assertThat(ledger.session(Shop.CLIENT, "o" + i)).isEqualTo(Session.CANCELLED);
        }
    }

    private Answer expire() {
        int _ = ledger.expire(7);
        return new Answer.Busy();
    }

    private static Request request(String route, String order) {
        return Shop.request(route, order, order);
    }

    @Test
    void the_same_return_many_times_at_once_gives_back_once() throws Exception {
        var shares = List.of(new Claim.Share("1", 60));
        assertThat(ledger.reserve(order("o1", money(60).shared(shares))))
                .isInstanceOf(Answer.Done.class);
        assertThat(ledger.pay(request("pay", "o1"), "o1")).isInstanceOf(Answer.Done.class);

        List<Answer> same =
                atOnce(
                        16,
                        _ ->
                                ledger.refund(
                                        request("return", "o1"),
                                        "o1",
                                        List.of(new Return("1", 1))));

        assertThat(done(same)).isEqualTo(16);
        assertThat(resource(BUDGET).used()).isZero();
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
                                rig.set(CAMPAIGN, new Gate(true, false));
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
    void orders_that_want_the_same_things_in_different_orders_do_not_block_each_other()
            throws Exception {
        var other = new ResourceId(Kind.STOCK, "flash:TEA-01");
        rig.define(other, CAMPAIGN, 100, 0);
        var stock = Claim.of(other, CAMPAIGN, 1, GiveBack.BY_SHARE);

        List<Answer> answers =
                atOnce(
                        60,
                        i ->
                                i % 2 == 0
                                        ? ledger.reserve(order("o" + i, stock, money(1)))
                                        : combiner.reserve(
                                                order("o" + i, money(1), stock, customer(i, 1))));

        assertThat(done(answers)).isEqualTo(60);
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
                                                () -> meet(held))));
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

    @Test
    void nothing_but_the_listed_is_granted_on_entries() {
        for (String table : List.of("ledger_entry", "ledger_movement")) {
            for (String statement :
                    List.of("DELETE FROM " + table, "UPDATE " + table + " SET number = 2")) {
                assertThatThrownBy(() -> tables.asApp(statement))
                        .hasMessageContaining("command denied");
            }
        }
    }
}
