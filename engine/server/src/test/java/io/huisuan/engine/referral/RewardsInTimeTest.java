package io.huisuan.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A reward of 1,500 points a day after an order of at least 150.00 was received. */
class RewardsInTimeTest {

    private static Office office;
    private static Node node;
    private static Friends friends;
    private static Friends stopped;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        String terms = "\"leastNet\": 15000, \"windowMinutes\": 1440, \"perMonth\": 20";
        office.publish(
                Friends.promotion("friends", terms, "", Friends.points("INVITER", 1_500)),
                Friends.promotion("stopped", terms, "", Friends.points("INVITER", 1_500)),
                Friends.promotion("over", terms, "", Friends.points("INVITER", 1_500))
                        .replace(
                                "\"zone\": \"Asia/Shanghai\"",
                                "\"zone\": \"Asia/Shanghai\", \"until\": \"2026-01-01T00:00\""));
        node = Node.start(office);
        friends = new Friends(node, "friends");
        stopped = new Friends(node, "stopped");
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    /** As if the window of the customer's newest reward were over. */
    private static void passWindow(String customer) {
        office.tamper(
                "UPDATE referral_reward SET due_at = UTC_TIMESTAMP(6) WHERE id = '"
                        + friends.newest(customer, "reward")
                        + "'");
    }

    @Test
    void ten_who_claim_the_same_customer_at_once_are_one_inviter() throws Exception {
        List<String> codes =
                IntStream.range(0, 10).mapToObj(i -> friends.code("claims-" + i)).toList();
        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> claims =
                    codes.stream()
                            .<Callable<Answer>>map(code -> () -> friends.bind("wanted", code, ""))
                            .toList();
            answers =
                    threads.invokeAll(claims).stream()
                            .map(
                                    done -> {
                                        try {
                                            return done.get();
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    })
                            .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(9)
                .allSatisfy(answer -> assertThat(answer.problem()).startsWith("409 already-bound"));
        assertThat(
                        IntStream.range(0, 10)
                                .mapToObj(i -> "/v1/referrals?inviter=claims-" + i)
                                .mapToLong(
                                        path -> Long.parseLong(node.send("GET", path).at("/total")))
                                .sum())
                .isEqualTo(1);
    }

    @Test
    void a_reward_waits_for_the_goods_and_then_for_its_window() {
        friends.isBound("b1", "a1");
        String order = friends.buys("b1");
        friends.becomes("a1", "PENDING");
        assertThat(friends.newest("a1", "dueAt")).isEmpty();

        friends.received(order);
        assertThat(friends.newest("a1", "state")).isEqualTo("PENDING");
        assertThat(friends.newest("a1", "dueAt")).isNotEmpty();

        passWindow("a1");
        friends.becomes("a1", "GRANTED");
        assertThat(friends.newest("a1", "value")).isEqualTo("1500");
    }

    @Test
    void what_comes_back_within_the_window_is_never_rewarded() {
        friends.isBound("b2", "a2");
        String order = friends.buys("b2");
        friends.becomes("a2", "PENDING");
        friends.received(order);
        friends.cancels(order);

        assertThat(friends.newest("a2", "state")).isEqualTo("CANCELLED");
        assertThat(friends.newest("a2", "reason")).isEqualTo("RETURNED");
    }

    @Test
    void what_comes_back_later_is_taken_back_and_what_was_spent_is_owed() {
        friends.isBound("b3", "a3");
        String order = friends.buys("b3");
        friends.becomes("a3", "PENDING");
        friends.received(order);
        passWindow("a3");
        friends.becomes("a3", "GRANTED");
        String reward = friends.newest("a3", "reward");
        office.tamper(
                "UPDATE referral_account SET spent = 1000, available = 500 WHERE customer ="
                        + " (SELECT receiver FROM referral_reward WHERE id = '"
                        + reward
                        + "')");

        friends.cancels(order);

        assertThat(friends.newest("a3", "state")).isEqualTo("CLAWED_BACK");
        assertThat(
                        office.ask(
                                "SELECT JSON_VALUE(payload, '$.debt') FROM outbox WHERE id = '"
                                        + reward
                                        + ":CLAWED_BACK'"))
                .isEqualTo("1000");
    }

    @Test
    void a_return_that_leaves_too_little_counts_as_one_of_everything() {
        friends.isBound("b4", "a4");
        String order = friends.buys("b4");
        friends.becomes("a4", "PENDING");
        friends.givesBackOne(order);

        assertThat(friends.newest("a4", "state")).isEqualTo("CANCELLED");
        assertThat(friends.newest("a4", "reason")).isEqualTo("BELOW_MINIMUM");
    }

    @Test
    void rewards_are_listed_by_their_state() {
        friends.isBound("b5", "a5");
        friends.buys("b5");
        friends.becomes("a5", "PENDING");
        String of = "/v1/referrals/rewards?customer=a5&state=";

        assertThat(node.send("GET", of + "PENDING").at("/total")).isEqualTo("1");
        assertThat(node.send("GET", of + "GRANTED").at("/total")).isEqualTo("0");
        assertThat(node.send("GET", of + "NOTHING").problem()).startsWith("400 out-of-range");
    }

    @Test
    void nobody_is_brought_while_the_campaign_is_stopped_and_what_was_earned_waits() {
        stopped.isBound("s1", "s0");
        String code = stopped.code("s0");
        office.budgets().operate("stopped", true, false, "somebody cheats");

        assertThat(stopped.bind("s2", code, "").problem()).isEqualTo("409 activity-closed");
        assertThat(stopped.askCode("s0").problem()).isEqualTo("409 activity-closed");
        assertThat(stopped.bind("s1", code, "").at("/state")).as("it is so").isEqualTo("BOUND");
        stopped.buys("s1");
        friends.isBound("b6", "a6");
        friends.buys("b6");
        friends.becomes("a6", "PENDING");
        assertThat(stopped.rewards("s0").at("/total")).isEqualTo("0");

        office.budgets().operate("stopped", false, false, "");
        stopped.becomes("s0", "PENDING");
        assertThat(stopped.bind("s2", code, "").at("/state")).isEqualTo("BOUND");
    }

    @Test
    void nobody_is_brought_when_its_time_is_over() {
        assertThat(new Friends(node, "over").askCode("o0").problem())
                .isEqualTo("409 activity-closed");
    }

    /** And gets the reward for it. */
    private static void brings(String inviter, String invitee) {
        friends.isBound(invitee, inviter);
        String order = friends.buys(invitee);
        friends.becomes(inviter, "PENDING");
        friends.received(order);
        passWindow(inviter);
        friends.becomes(inviter, "GRANTED");
    }

    @Test
    void the_best_inviters_are_who_brought_most() {
        brings("l0-a", "l1-a");
        brings("l0-a", "l2-a");
        brings("l0-b", "l3-b");
        String of = "/v1/referrals/leaderboard?promotion=friends&period=month";

        assertThat(node.send("GET", of + "&customer=l0-a").at("/own/invitees")).isEqualTo("2");
        Eventually.holds(
                () ->
                        assertThat(node.send("GET", of).at("/items/0/inviter"))
                                .isEqualTo(friends.askCode("l0-a").at("/inviter")));
        long best = Long.parseLong(node.send("GET", of + "&customer=l0-a").at("/own/place"));
        long other = Long.parseLong(node.send("GET", of + "&customer=l0-b").at("/own/place"));
        assertThat(best).isEqualTo(1).isLessThan(other);
        assertThat(node.send("GET", of + "&customer=nobody").body()).doesNotContain("own");
        assertThat(node.send("GET", of.replace("month", "year")).problem())
                .startsWith("400 out-of-range");
        assertThat(node.send("GET", of.replace("=friends", "=nothing")).problem())
                .isEqualTo("404 not-found");
    }
}
