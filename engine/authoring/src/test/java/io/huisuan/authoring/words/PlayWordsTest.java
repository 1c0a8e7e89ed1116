package io.huisuan.authoring.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.promotion.Play;
import io.huisuan.promotion.Text;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Currency;
import java.util.List;

class PlayWordsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Play.Cuts TWO = new Play.FixedHelpers(2, 10_00, 20_00);

    private static Text said(Play play) {
        var saying = new Saying(Currency.getInstance("CNY"), Names.NONE);
        return Spacing.even(PlayWords.of(play, saying));
    }

    @Test
    void what_is_as_usual_is_not_said() {
        var refund = Play.LatePayer.REFUND;
        assertThat(said(new Play.GroupBuy(3, List.of(), DAY, 1, 0, refund, Play.NEVER_HELD)))
                .isEqualTo(new Text("1 天内 3 人成团", "a group of 3 within 1 day"));
        assertThat(said(new Play.Bargain(99_00, 69_00, TWO, DAY, DAY, false, false, 1, 1000, "")))
                .isEqualTo(
                        new Text(
                                "从 ¥99 砍到 ¥69，2 人帮砍，每刀 ¥10 到 ¥20，限时 1 天，砍好后 1 天内购买",
                                "bargained down from ¥99 to ¥69 by 2 friends who cut ¥10 to ¥20"
                                        + " each within 1 day, to be bought within 1 day"));
        assertThat(said(referral(Play.Attribution.FIRST_TOUCH, 0, 1000, 31_000, 1, false, 60)))
                .isEqualTo(
                        new Text(
                                "邀请有礼，收货后 7 天发放，注册后 1 天内可填邀请人",
                                "for who brings customers, 7 days after they received, named"
                                        + " within 1 day of registering"));
    }

    @Test
    void a_group_says_its_ladder_and_what_becomes_of_few_of_the_late_and_of_the_risky() {
        var ladder = List.of(new Play.Rung(3, 59_00), new Play.Rung(6, 49_00));
        assertThat(said(new Play.GroupBuy(3, ladder, DAY, 2, 2, Play.LatePayer.NEW_GROUP, 60)))
                .isEqualTo(
                        new Text(
                                "1 天内 3 人成团，满 6 人每件 ¥49，每人可同时开 2 个团，到时有 2 人支付就补满，"
                                        + "支付太迟的自动开新团，团员风险分 60 起先审核",
                                "a group of 3 within 1 day, ¥49 each for 6, 2 open at once a"
                                        + " customer, filled up when its time is over with 2 paid,"
                                        + " who pays too late opens another group, held for review"
                                        + " from a member’s risk of 60 on"));
    }

    @Test
    void a_bargain_says_how_it_may_be_bought_and_what_comforts_who_comes_too_late() {
        assertThat(said(new Play.Bargain(99_00, 69_00, TWO, DAY, DAY, true, true, 20, 1, "sorry")))
                .isEqualTo(
                        new Text(
                                "从 ¥99 砍到 ¥69，2 人帮砍，每刀 ¥10 到 ¥20，限时 1 天，砍好后 1 天内购买，"
                                        + "没到底价也能买，自己可砍一刀，每人可发起 20 次，每人每天帮砍 1 次，砍成后买不到的补券 sorry",
                                "bargained down from ¥99 to ¥69 by 2 friends who cut ¥10 to ¥20"
                                        + " each within 1 day, to be bought within 1 day, also"
                                        + " above the floor, the owner may cut once, 20 starts a"
                                        + " customer, 1 help a friend a day, the coupon sorry when"
                                        + " it is won and nothing is left to buy"));
    }

    @Test
    void a_referral_says_what_counts_how_often_and_from_which_risk_it_waits() {
        assertThat(said(referral(Play.Attribution.LAST_TOUCH, 50_00, 20, 100, 2, true, 80)))
                .isEqualTo(
                        new Text(
                                "邀请有礼，收货后 7 天发放，注册后 1 天内可填邀请人，归最后邀请的人，订单实付至少 ¥50，"
                                        + "邀请人的邀请人也得，注册也奖励，每位邀请人每天 20 次，每位邀请人每月 100 次，风险分 80 起先审核",
                                "for who brings customers, 7 days after they received, named"
                                        + " within 1 day of registering, the last inviter counts,"
                                        + " for orders of ¥50 or more, also to the inviter’s"
                                        + " inviter, for registering, too, 20 rewards an inviter a"
                                        + " day, 100 rewards an inviter a month, held for review"
                                        + " from a risk of 80 on"));
        var never =
                said(
                        referral(
                                Play.Attribution.FIRST_TOUCH,
                                0,
                                1000,
                                31_000,
                                1,
                                false,
                                Play.NEVER_HELD));
        assertThat(never.zh()).endsWith("，不因风险审核");
        assertThat(never.en()).endsWith(", never held for review");
    }

    private static Play.Referral referral(
            Play.Attribution attribution,
            long leastNet,
            int perDay,
            int perMonth,
            int levels,
            boolean registration,
            int risk) {
        return new Play.Referral(
                attribution,
                DAY,
                leastNet,
                DAY.multipliedBy(7),
                perDay,
                perMonth,
                levels,
                registration,
                risk);
    }
}
