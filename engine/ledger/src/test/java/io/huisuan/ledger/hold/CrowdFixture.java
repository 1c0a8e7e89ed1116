package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.store.DatabaseNow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who ask at once, on a real MariaDB, each with a connection of its own. */
abstract class CrowdFixture {

    static final String CAMPAIGN = "singles-day";
    static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final TestBooks tables = TestBooks.emptied();
    final Duration[] offset = {Duration.ZERO};
    final SqlRig rig = SqlRig.on(tables, new DatabaseNow(tables.database(), () -> offset[0]));
    final Ledger ledger = new Ledger(rig.books(), Duration.ofMinutes(15), Crashes.NONE);
    final Combiner combiner = new Combiner(ledger, threads, 128, 1_000);

    @BeforeEach
    void define() {
        rig.define(BUDGET, CAMPAIGN, 100, 0);
    }

    @AfterEach
    void close() {
        threads.close();
        assertThat(rig.violations()).isEmpty();
    }

    static Reservation order(String order, Claim... claims) {
        return new Reservation(
                Shop.request("reserve", "key-" + order, order),
                order,
                Set.of(CAMPAIGN),
                List.of(new Item("1", 1)),
                List.of(claims),
                Beside.NOTHING);
    }

    static Claim money(long quantity) {
        return Claim.of(BUDGET, CAMPAIGN, quantity, GiveBack.BY_SHARE);
    }

    static Claim customer(int number, long limit) {
        var id = new ResourceId(Kind.CUST, "c" + number);
        return Claim.of(id, CAMPAIGN, 1, GiveBack.UNLESS_PAID).within(limit);
    }

    List<Answer> atOnce(int count, IntFunction<Answer> command)
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

    static long done(List<Answer> answers) {
        return answers.stream().filter(Answer.Done.class::isInstance).count();
    }

    Resource resource(ResourceId id) {
        return rig.resources().find(id).orElseThrow();
    }
}
