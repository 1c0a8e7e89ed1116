package io.huisuan.ledger.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.social.referral.Verdict;
import io.huisuan.store.Page;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who bring each other at once. */
class CrowdTest {

    private final ReferralFixture friends = new ReferralFixture();

    private static <T> List<T> atOnce(List<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(work.size());
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ArrayList<Future<T>>();
            for (Callable<T> one : work) {
                started.add(
                        threads.submit(
                                () -> {
                                    int _ = start.await();
                                    return one.call();
                                }));
            }
            for (Future<T> one : started) {
                results.add(one.get());
            }
        }
        return results;
    }

    private Callable<Bound> bringing(String inviter, String invitee) {
        String code = friends.code(inviter);
        Arrival arrival = friends.arrival(invitee, code);
        return () -> friends.referrals.bind(ReferralFixture.terms(), arrival);
    }

    @Test
    void of_ten_inviters_of_one_customer_one_succeeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            var work = new ArrayList<Callable<Bound>>();
            for (int i = 0; i < 10; i++) {
                work.add(bringing("inviter-" + i, "invitee-" + round));
            }
            List<Bound> answers = atOnce(work);

            assertThat(answers).filteredOn(b -> b.verdict() == Verdict.BOUND).hasSize(1);
            assertThat(answers).filteredOn(b -> b.verdict() == Verdict.ALREADY_BOUND).hasSize(9);
            assertThat(answers)
                    .extracting(Bound::inviter)
                    .containsOnly(answers.getFirst().inviter());
        }
    }

    /** Three wishes that make a circle together; any two of them may be granted. */
    @Test
    void at_once_nobody_closes_a_circle_of_three() throws Exception {
        for (int round = 0; round < 60; round++) {
            String a = "a" + round;
            String b = "b" + round;
            String c = "c" + round;
            List<Bound> answers = atOnce(List.of(bringing(a, b), bringing(b, c), bringing(c, a)));

            assertThat(answers).filteredOn(x -> x.verdict() == Verdict.BOUND).hasSize(2);
            assertThat(answers).filteredOn(x -> x.verdict() == Verdict.CYCLE).hasSize(1);
        }
        assertNoCircle();
    }

    @Test
    void at_once_chains_are_joined_without_a_circle() throws Exception {
        for (int round = 0; round < 10; round++) {
            var work = new ArrayList<Callable<Bound>>();
            for (int i = 0; i < 8; i++) {
                work.add(bringing(round + "/" + i, round + "/" + (i + 1) % 8));
            }
            for (int i = 0; i < 8; i++) {
                work.add(bringing(round + "/" + (i + 4) % 8, round + "/" + i));
            }
            assertThat(atOnce(work)).anyMatch(b -> b.verdict() == Verdict.BOUND);
        }
        assertNoCircle();
    }

    private void assertNoCircle() {
        List<String> edges =
                friends.tables.ask(
                        "SELECT CONCAT(LOWER(HEX(invitee)), LOWER(HEX(inviter))) FROM referral");
        var inviters = new java.util.HashMap<String, String>();
        edges.forEach(e -> inviters.put(e.substring(0, 32), e.substring(32)));
        for (String start : inviters.keySet()) {
            var seen = new HashSet<String>();
            for (String one = start; one != null; one = inviters.get(one)) {
                assertThat(seen.add(one)).as("a circle through %s", start).isTrue();
            }
        }
    }

    /** Caps are counted while nobody else can get one. */
    @Test
    void decided_on_at_once_nobody_gets_more_than_the_month_has() throws Exception {
        for (int i = 0; i < 30; i++) {
            var _ = friends.ripe("b" + i, "a", Arrival.MOST_RISK);
        }
        friends.pass(ReferralFixture.WINDOW);
        int _ = friends.rewards.release(100);
        var work = new ArrayList<Callable<Earned>>();
        for (Earned held : friends.rewards.of("a", null, Page.Request.first(30)).items()) {
            work.add(() -> friends.rewards.decide(held.id(), true, "friends", "eve"));
        }
        var _ = atOnce(work);

        assertMonthIsFull();
    }

    @Test
    void released_by_four_at_once_nobody_gets_more_than_the_month_has() throws Exception {
        for (int i = 0; i < 30; i++) {
            var _ = friends.ripe("b" + i, "a");
        }
        friends.pass(ReferralFixture.WINDOW);
        Callable<Integer> releasing = () -> friends.rewards.release(100);
        var _ = atOnce(List.of(releasing, releasing, releasing, releasing));

        assertMonthIsFull();
    }

    private void assertMonthIsFull() {
        assertThat(
                        friends.tables.ask(
                                "SELECT CONCAT(state, ' ', COUNT(*)) FROM referral_reward"
                                        + " WHERE side = 'INVITER' GROUP BY state ORDER BY state"))
                .containsExactly("CANCELLED 10", "GRANTED 20");
        assertThat(friends.account("a").available()).isEqualTo(20 * 1_500);
    }
}
