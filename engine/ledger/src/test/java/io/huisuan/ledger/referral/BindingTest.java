package io.huisuan.ledger.referral;

import static io.huisuan.ledger.referral.ReferralFixture.PROMOTION;
import static io.huisuan.ledger.referral.ReferralFixture.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.promotion.Play.Attribution;
import io.huisuan.social.referral.Traces;
import io.huisuan.social.referral.Verdict;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class BindingTest {

    private final ReferralFixture friends = new ReferralFixture();

    private static Traces<String> device(String device) {
        return new Traces<>(Optional.empty(), Optional.of(device), Optional.empty());
    }

    @Test
    void rf_06_whoever_was_brought_stays_with_the_first_inviter() {
        Bound first = friends.bind("b", "a");
        Bound second = friends.bind("b", "c");

        assertThat(first.verdict()).isEqualTo(Verdict.BOUND);
        assertThat(second.verdict()).isEqualTo(Verdict.ALREADY_BOUND);
        assertThat(second.inviter()).isEqualTo(friends.name("a"));
        assertThat(friends.told("referral.%"))
                .containsExactly("referral.bound", "referral.rejected");
    }

    @Test
    void rf_06_also_when_visits_of_before_name_the_first_inviter() {
        var unused = friends.referrals.touch(friends.code("a"), "cookie", "wechat");
        Bound first =
                friends.referrals.bind(
                        terms(),
                        new Arrival(
                                "b",
                                null,
                                "cookie",
                                friends.now(),
                                "",
                                Traces.none(),
                                0,
                                List.of()));
        Bound second =
                friends.referrals.bind(
                        terms(),
                        new Arrival(
                                "b",
                                friends.code("c"),
                                "cookie",
                                friends.now(),
                                "",
                                Traces.none(),
                                0,
                                List.of()));

        assertThat(unused).contains(PROMOTION);
        assertThat(first.inviter()).isEqualTo(friends.name("a"));
        assertThat(second.verdict()).isEqualTo(Verdict.ALREADY_BOUND);
        assertThat(second.inviter()).isEqualTo(friends.name("a"));
    }

    @Test
    void the_same_again_gives_the_same_and_tells_nobody() {
        Bound first = friends.bind("b", "a");
        friends.pass(Duration.ofDays(30));
        Bound again = friends.bind("b", "a");

        assertThat(again.verdict()).isEqualTo(first.verdict());
        assertThat(again.isAgain()).isTrue();
        assertThat(friends.told("referral.%")).containsExactly("referral.bound");
    }

    @Test
    void nobody_brings_oneself_or_who_brought_one() {
        assertThat(friends.bind("a", "a").verdict()).isEqualTo(Verdict.SELF);
        assertThat(friends.bind("b", "a").verdict()).isEqualTo(Verdict.BOUND);
        assertThat(friends.bind("c", "b").verdict()).isEqualTo(Verdict.BOUND);
        assertThat(friends.bind("a", "c").verdict()).isEqualTo(Verdict.CYCLE);
        assertThat(friends.bind("a", "c").verdict()).isEqualTo(Verdict.CYCLE);
        assertThat(friends.told("referral.rejected")).hasSize(2);
    }

    @Test
    void a_chain_of_fifty_is_followed_to_its_top() {
        for (int i = 1; i <= 50; i++) {
            assertThat(friends.bind("c" + i, "c" + (i - 1)).verdict()).isEqualTo(Verdict.BOUND);
        }

        assertThat(friends.bind("c0", "c50").verdict()).isEqualTo(Verdict.CYCLE);
        assertThat(friends.bind("c0", "c25").verdict()).isEqualTo(Verdict.CYCLE);
    }

    @Test
    void who_has_been_registered_for_too_long_is_not_bound() {
        Arrival arrival = friends.arrival("b", friends.code("a"));
        friends.pass(Duration.ofDays(1).plusNanos(1_000));

        assertThat(friends.referrals.bind(terms(), arrival).verdict())
                .isEqualTo(Verdict.WINDOW_CLOSED);
        assertThat(friends.referrals.find("b")).isEmpty();
    }

    @Test
    void a_second_account_on_the_inviter_s_device_is_rejected() {
        String code = friends.referrals.code(PROMOTION, "a", device("d1"));

        assertThat(friends.referrals.bind(terms(), friends.arrival("b", code, device("d1"), 0)))
                .extracting(Bound::verdict)
                .isEqualTo(Verdict.SAME_DEVICE);
    }

    @Test
    void a_farm_of_accounts_on_one_device_is_held_and_so_is_a_risk() {
        String code = friends.code("a");
        Traces<String> farm = device("d7");
        Bound one = friends.referrals.bind(terms(), friends.arrival("b", code, farm, 0));
        Bound two = friends.referrals.bind(terms(), friends.arrival("c", code, farm, 0));
        Bound odd = friends.referrals.bind(terms(), friends.arrival("d", code, device("d8"), 60));

        assertThat(List.of(one.verdict(), two.verdict(), odd.verdict()))
                .containsExactly(Verdict.BOUND, Verdict.HELD, Verdict.HELD);
        assertThat(friends.referrals.find("c").orElseThrow().reasons())
                .isEqualTo("odd; seen with another customer");
    }

    @Test
    void the_first_or_the_last_visit_counts_as_the_terms_say() {
        for (String inviter : List.of("a", "c", "d")) {
            assertThat(friends.referrals.touch(friends.code(inviter), "cookie", "")).isPresent();
            friends.pass(Duration.ofMinutes(1));
        }
        Arrival first =
                new Arrival("b", null, "cookie", friends.now(), "", Traces.none(), 0, List.of());
        Arrival last =
                new Arrival("e", null, "cookie", friends.now(), "", Traces.none(), 0, List.of());
        Terms lastTouch = terms(Attribution.LAST_TOUCH, 1, 1, 1);

        assertThat(friends.referrals.bind(terms(), first).inviter()).isEqualTo(friends.name("a"));
        assertThat(friends.referrals.bind(lastTouch, last).inviter()).isEqualTo(friends.name("d"));
    }

    @Test
    void visits_after_registering_do_not_count() {
        Arrival arrival =
                new Arrival("b", null, "cookie", friends.now(), "", Traces.none(), 0, List.of());
        friends.pass(Duration.ofMinutes(1));
        assertThat(friends.referrals.touch(friends.code("a"), "cookie", "")).isPresent();

        assertThatThrownBy(() -> friends.referrals.bind(terms(), arrival))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_code_is_short_the_same_each_time_and_may_be_typed_in_small_letters() {
        String code = friends.code("a");
        String typed =
                " " + code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5);

        assertThat(code).hasSize(10).isEqualTo(friends.code("a")).isNotEqualTo(friends.code("b"));
        assertThat(code).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(friends.referrals.bind(terms(), friends.arrival("b", typed)).inviter())
                .isEqualTo(friends.name("a"));
        assertThat(friends.referrals.touch("2222222222", "cookie", "")).isEmpty();
        assertThatThrownBy(
                        () -> friends.referrals.bind(terms(), friends.arrival("c", "2222222222")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("unknown-invite-code"));
    }

    @Test
    void whoever_is_revoked_earns_nothing_and_gets_no_other_inviter() {
        Earned reward = friends.ripe("b", "a");
        Referral revoked = friends.referrals.revoke(friends.name("b"), "appeal", "root");
        var unused = friends.referrals.revoke(friends.name("b"), "appeal", "root");

        assertThat(revoked.state()).isEqualTo(unused.state()).isEqualTo(Referral.State.REVOKED);
        assertThat(friends.reward(reward.id()).state()).isEqualTo(Earned.State.CANCELLED);
        assertThat(friends.told("referral.revoked")).hasSize(1);
        assertThat(friends.bind("b", "c").verdict()).isEqualTo(Verdict.ALREADY_BOUND);
        assertThat(friends.bind("b", "a").verdict()).isEqualTo(Verdict.ALREADY_BOUND);
    }

    @Test
    void an_inviter_sees_whom_they_have_brought_page_by_page() {
        for (int i = 0; i < 5; i++) {
            friends.bind("b" + i, "a");
            friends.pass(Duration.ofSeconds(1));
        }
        Page<Referral> page = friends.referrals.of("a", new Page.Request(2, 2));

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items())
                .extracting(Referral::invitee)
                .containsExactly(friends.name("b2"), friends.name("b1"));
    }
}
