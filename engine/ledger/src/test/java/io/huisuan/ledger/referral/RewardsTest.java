package io.huisuan.ledger.referral;

import static io.huisuan.ledger.referral.ReferralFixture.LEAST_NET;
import static io.huisuan.ledger.referral.ReferralFixture.PRIZE;
import static io.huisuan.ledger.referral.ReferralFixture.PROMOTION;
import static io.huisuan.ledger.referral.ReferralFixture.WINDOW;
import static io.huisuan.ledger.referral.ReferralFixture.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.referral.Earned.State;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Play.Attribution;
import io.huisuan.social.referral.Traces;
import io.huisuan.social.referral.Verdict;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RewardsTest {

    private final ReferralFixture friends = new ReferralFixture();
    private final Rewards rewards = friends.rewards;

    private void releaseAll() {
        while (rewards.release(100) > 0) {
            // Until none is due.
        }
    }

    private Earned granted(String invitee) {
        Earned reward = friends.ripe(invitee, "a");
        friends.pass(WINDOW);
        releaseAll();
        return friends.reward(reward.id());
    }

    @Test
    void a_reward_waits_until_the_goods_were_received_and_the_window_is_over() {
        friends.bind("b", "a");
        String hold = friends.paid("b", LEAST_NET);
        Earned reward = friends.pend(terms(), "b", hold).getFirst();
        friends.pass(Duration.ofDays(100));
        assertThat(rewards.release(100)).isZero();

        friends.orders.received(hold, friends.now());
        friends.pass(WINDOW.minusNanos(1_000));
        assertThat(rewards.release(100)).isZero();
        friends.pass(Duration.ofNanos(1_000));
        assertThat(rewards.release(100)).isEqualTo(2);

        assertThat(friends.reward(reward.id()).state()).isEqualTo(State.GRANTED);
        assertThat(friends.account("a").available()).isEqualTo(1_500);
        assertThat(friends.account("b").available()).isEqualTo(500);
        assertThat(friends.told("reward.%"))
                .containsExactlyInAnyOrder(
                        "reward.pending", "reward.pending", "reward.granted", "reward.granted");
    }

    @Test
    void each_milestone_is_rewarded_once() {
        friends.bind("b", "a");
        String hold = friends.paid("b", LEAST_NET);

        assertThat(friends.pend(terms(), "b", hold)).hasSize(2);
        assertThat(friends.pend(terms(), "b", hold)).isEmpty();
        assertThat(friends.told("reward.pending")).hasSize(2);
    }

    @Test
    void rf_08_the_twenty_first_of_a_month_is_cancelled_and_stays_bound() {
        for (int i = 1; i <= 20; i++) {
            var _ = friends.ripe("b" + i, "a");
        }
        friends.pass(WINDOW);
        releaseAll();
        Earned last = granted("b21");

        assertThat(friends.referrals.find("b21").orElseThrow().state())
                .isEqualTo(Referral.State.BOUND);
        assertThat(last.state()).isEqualTo(State.CANCELLED);
        assertThat(last.why()).isEqualTo(Why.CAP_MONTH);
        assertThat(friends.account("b21").available()).isEqualTo(500);

        friends.pass(Duration.ofDays(30));
        assertThat(granted("b22").state()).isEqualTo(State.GRANTED);
    }

    /** In Shanghai a day begins at 16:00 of UTC. */
    @Test
    void a_day_s_cap_begins_anew_with_the_day_of_the_promotion_s_zone() {
        Terms one = terms(Attribution.FIRST_TOUCH, 1, 20, 1);
        for (String invitee : List.of("b", "c", "d")) {
            friends.bind(invitee, "a");
            String hold = friends.paid(invitee, LEAST_NET);
            var _ = friends.pend(one, invitee, hold);
            friends.orders.received(hold, friends.now());
            friends.pass(Duration.ofHours(8));
        }
        friends.pass(WINDOW.minus(Duration.ofHours(24)));
        for (int i = 0; i < 3; i++) {
            releaseAll();
            friends.pass(Duration.ofHours(8));
        }

        assertThat(rewards.of("a", null, Page.Request.first(10)).items().reversed())
                .extracting(Earned::state)
                .containsExactly(State.GRANTED, State.CANCELLED, State.GRANTED);
    }

    @Test
    void what_is_not_worth_a_reward_any_more_is_cancelled_before_it_is_given() {
        friends.bind("b", "a");
        String hold = friends.paid("b", LEAST_NET + 1);
        Earned reward = friends.pend(terms(), "b", hold).getFirst();
        friends.orders.returned(hold, 1, false, friends.now());
        assertThat(friends.reward(reward.id()).state()).isEqualTo(State.PENDING);

        friends.orders.returned(hold, 2, false, friends.now());

        assertThat(friends.reward(reward.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(friends.reward(reward.id()).why()).isEqualTo(Why.BELOW_MINIMUM);
    }

    @Test
    void an_order_that_never_was_enough_earns_nothing() {
        friends.bind("b", "a");
        String hold = friends.paid("b", LEAST_NET - 1);
        Earned reward = friends.pend(terms(), "b", hold).getFirst();
        friends.orders.received(hold, friends.now());
        friends.pass(WINDOW);
        releaseAll();

        assertThat(friends.reward(reward.id()).why()).isEqualTo(Why.BELOW_MINIMUM);
    }

    @Test
    void a_late_return_takes_back_what_is_there_and_the_rest_is_owed() {
        Earned reward = granted("b");
        assertThat(rewards.spend("a", "CNY", "order-7", 1_000).available()).isEqualTo(500);
        assertThat(rewards.spend("a", "CNY", "order-7", 1_000).available()).isEqualTo(500);

        friends.orders.returned(
                java.util.Objects.requireNonNull(reward.hold()), 0, true, friends.now());
        friends.orders.returned(reward.hold(), 0, true, friends.now());

        assertThat(friends.reward(reward.id()).state()).isEqualTo(State.CLAWED_BACK);
        assertThat(friends.reward(reward.id()).why()).isEqualTo(Why.RETURNED);
        assertThat(friends.account("a"))
                .isEqualTo(new Account("CNY", 1_500, 1_000, 1_500, 0, 1_000));
        var _ = granted("c");
        assertThat(friends.account("a").available()).isEqualTo(500);
        assertThat(friends.account("a").debt()).isZero();
        assertThat(friends.told("reward.clawed-back")).hasSize(2);
    }

    @Test
    void nobody_spends_more_than_there_is_or_two_values_with_one_key() {
        var _ = granted("b");

        assertThatThrownBy(() -> rewards.spend("a", "CNY", "k", 1_501)).isInstanceOf(Refused.class);
        assertThat(rewards.spend("a", "CNY", "k", 1_500).available()).isZero();
        assertThatThrownBy(() -> rewards.spend("a", "CNY", "k", 1)).isInstanceOf(Refused.class);
    }

    private Earned held(String invitee) {
        Bound bound =
                friends.referrals.bind(
                        terms(), friends.arrival(invitee, friends.code("a"), Traces.none(), 75));
        assertThat(bound.verdict()).isEqualTo(Verdict.HELD);
        String hold = friends.paid(invitee, LEAST_NET);
        Earned reward = friends.pend(terms(), invitee, hold).getFirst();
        friends.orders.received(hold, friends.now());
        friends.pass(WINDOW);
        releaseAll();
        return friends.reward(reward.id());
    }

    @Test
    void what_is_suspicious_waits_for_a_person_who_decides_once() {
        Earned good = held("b");
        Earned bad = held("c");
        assertThat(rewards.toReview(Page.Request.first(1)).total()).isEqualTo(4);
        assertThat(good.reasons()).isEqualTo("odd");

        assertThat(rewards.decide(good.id(), true, "a cousin", "eve").state())
                .isEqualTo(State.GRANTED);
        assertThat(rewards.decide(good.id(), true, "a cousin", "eve").state())
                .isEqualTo(State.GRANTED);
        assertThat(rewards.decide(bad.id(), false, "a farm", "eve").why()).isEqualTo(Why.RISK);

        assertThatThrownBy(() -> rewards.decide(good.id(), false, "after all", "eve"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("not-held"));
        assertThat(friends.account("a").granted()).isEqualTo(1_500);
        assertThat(friends.told("reward.held")).hasSize(4);
    }

    @Test
    void the_second_level_is_for_whoever_brought_the_inviter_if_the_terms_say_so() {
        friends.bind("b", "a");
        friends.bind("c", "b");
        Earning second = Earning.of(Receiver.INVITER, 2, Earning.REGISTER, PRIZE, 100);
        Terms two = terms(Attribution.FIRST_TOUCH, 9, 9, 2);

        assertThat(rewards.pend(terms(), friends.name("c"), null, List.of(second))).isEmpty();
        assertThat(rewards.pend(two, friends.name("b"), null, List.of(second))).isEmpty();
        assertThat(rewards.pend(two, friends.name("c"), null, List.of(second)))
                .extracting(Earned::receiver)
                .containsExactly(friends.name("a"));
    }

    @Test
    void standings_and_funnel_count_what_happened_in_a_time() {
        Instant from = friends.now();
        assertThat(friends.referrals.touch(friends.code("a"), "cookie", "")).isPresent();
        var _ = granted("b");
        var _ = granted("c");
        Instant until = friends.now().plusSeconds(1);

        assertThat(friends.standings.best(PROMOTION, from, until, 10))
                .containsExactly(new Standing(friends.name("a"), 2, 3_000));
        assertThat(friends.standings.funnel(PROMOTION, from, until))
                .isEqualTo(new Funnel(1, 2, 2, 2, 2, 0, 0));
        assertThat(friends.standings.best(PROMOTION, until, until.plusSeconds(1), 10)).isEmpty();
    }
}
