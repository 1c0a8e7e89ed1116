package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.Attribution;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.TextField;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

class ReferralChecksTest {

    private static Play.Referral referral(int levels, boolean rewardsRegistration) {
        return new Play.Referral(
                Attribution.FIRST_TOUCH,
                Duration.ofDays(7),
                0,
                Duration.ofDays(7),
                10,
                100,
                levels,
                rewardsRegistration,
                Play.Referral.HOLD_AT_RISK);
    }

    private static Promotion promotion(Receiver to, Play play) {
        return promotion(Condition.ALWAYS, to, play);
    }

    private static Promotion promotion(Condition when, Receiver to, Play play) {
        var reward = new Grant.Reward(to, new Grant.Points(100));
        var offer = new Offer(Stage.EARN, Target.EVERYTHING, List.of(), reward);
        return Promotions.form(when, offer)
                .with(new Promotion.Form("REFERRAL", List.of(offer)))
                .with(play);
    }

    private static Condition milestones(String... names) {
        return new Condition.TextIn(TextField.MILESTONE, Set.of(names));
    }

    private static List<String> found(Promotion promotion) {
        return PlayChecks.of(promotion).stream()
                .map(one -> one.severity() + " " + one.code() + " " + one.pointer())
                .toList();
    }

    @Test
    void one_level_for_orders_needs_nobody_s_look() {
        assertThat(found(promotion(Receiver.INVITER, referral(1, false)))).isEmpty();
    }

    @Test
    void a_second_level_needs_a_legal_review() {
        assertThat(found(promotion(Receiver.SECOND_INVITER, referral(2, false))))
                .containsExactly(Finding.Severity.WARNING + " legal-review /play/levels");
        assertThat(found(promotion(Receiver.SECOND_INVITER, referral(1, false))))
                .containsExactly(Finding.Severity.ERROR + " contradiction /play/levels");
    }

    @Test
    void rewards_for_registering_alone_are_warned_of() {
        assertThat(found(promotion(Receiver.INVITER, referral(1, true))))
                .containsExactly(
                        Finding.Severity.WARNING
                                + " registration-reward /play/rewardsRegistration");
    }

    @Test
    void what_is_never_asked_is_never_given() {
        assertThat(found(promotion(milestones("register"), Receiver.INVITER, referral(1, false))))
                .containsExactly(
                        Finding.Severity.ERROR + " contradiction /play/rewardsRegistration");
        Condition either = milestones("register", "first-order");
        assertThat(found(promotion(either, Receiver.INVITER, referral(1, false)))).isEmpty();
    }
}
