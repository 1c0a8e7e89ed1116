package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many at once, each with a connection of its own. */
class BargainCrowdTest extends BargainFixture {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
    }

    private <T> List<T> atOnce(int count, IntFunction<T> command)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(count);
        var asked = new ArrayList<Future<T>>();
        for (int i = 0; i < count; i++) {
            int number = i;
            asked.add(
                    threads.submit(
                            () -> {
                                int _ = start.await();
                                return command.apply(number);
                            }));
        }
        var answers = new ArrayList<T>();
        for (Future<T> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static long done(List<? extends Reply<?>> replies, boolean again) {
        return replies.stream()
                .filter(reply -> reply instanceof Reply.Done<?>(Object _, boolean a) && a == again)
                .count();
    }

    /** Twenty friends who each ask twice; ten come to the floor. */
    @RepeatedTest(5)
    void ten_of_twenty_cut_and_all_cuts_are_the_range() throws Exception {
        var _ = start("b1", "lin");

        List<Reply<Helped>> replies = atOnce(40, i -> help("b1", "friend-" + i / 2));

        assertThat(done(replies, false)).isEqualTo(10);
        assertThat(done(replies, true)).isEqualTo(10);
        assertThat(get("b1").bargain().price()).isEqualTo(99_00);
        assertThat(get("b1").phase()).isEqualTo(Phase.SUCCESS);
        assertThat(tables.ask("SELECT SUM(cut) FROM bargain_help")).containsExactly("10000");
        assertThat(events()).hasSize(12).containsOnlyOnce("bargain.succeeded");
    }

    @RepeatedTest(3)
    void of_many_starts_at_once_one_is_open() throws Exception {
        List<Reply<Begun>> replies =
                atOnce(16, i -> bargains.start(opening("b" + i, "lin", TERMS)));

        assertThat(done(replies, false)).isOne();
        assertThat(count("bargain")).isOne();
        assertThat(replies)
                .filteredOn(Reply.No.class::isInstance)
                .allMatch(reply -> ((Reply.No<Begun>) reply).why() == Refusal.ALREADY_OPEN);
    }

    @Test
    void the_same_start_asked_many_times_at_once_is_one() throws Exception {
        List<Reply<Begun>> replies = atOnce(16, _ -> bargains.start(opening("b1", "lin", TERMS)));

        assertThat(done(replies, false)).isOne();
        assertThat(done(replies, true)).isEqualTo(15);
        assertThat(events()).containsExactly("bargain.started");
    }

    @Test
    void a_name_that_many_want_is_one_customer_s() throws Exception {
        List<Reply<Begun>> replies =
                atOnce(16, i -> bargains.start(opening("b1", "owner-" + i, TERMS)));

        assertThat(done(replies, false)).isOne();
        assertThat(done(replies, true)).isZero();
        assertThat(count("bargain_quota WHERE used > 0")).isOne();
    }

    @Test
    void a_helper_who_is_in_many_places_at_once_helps_in_three() throws Exception {
        for (int i = 0; i < 16; i++) {
            var _ = start("b" + i, "owner-" + i);
        }

        List<Reply<Helped>> replies = atOnce(16, i -> help("b" + i, "chen"));

        assertThat(done(replies, false)).isEqualTo(3);
        assertThat(count("bargain_help")).isEqualTo(3);
    }

    @Test
    void of_many_orders_at_once_one_has_it() throws Exception {
        var _ = start("b1", "lin");
        var _ = helped("b1", 10);

        List<Answer> answers = atOnce(8, i -> order("o" + i, "b1"));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(events()).containsOnlyOnce("bargain.ordered");
    }

    /** However many write down whose time is over, it happens once. */
    @Test
    void many_servers_expire_bargains_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            var _ = start("b" + i, "owner-" + i);
        }
        pass(LIFE);

        List<Integer> expired = atOnce(8, _ -> bargains.expire(5));

        assertThat(expired.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(20);
        while (bargains.expire(5) > 0) {
            // Until nothing is left to do.
        }
        assertThat(events().stream().filter("bargain.failed"::equals)).hasSize(20);
    }
}
