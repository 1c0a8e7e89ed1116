package io.huisuan.authoring.words;

import io.huisuan.promotion.Play;
import io.huisuan.promotion.Text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What customers do together, in words: what it always says, then what is not as usual. */
final class PlayWords {

    private final Saying saying;
    private final List<Text> clauses = new ArrayList<>();

    private PlayWords(Saying saying) {
        this.saying = saying;
    }

    static Text of(Play play, Saying saying) {
        var words = new PlayWords(saying);
        switch (play) {
            case Play.GroupBuy group -> words.group(group);
            case Play.Bargain bargain -> words.bargain(bargain);
            case Play.Referral referral -> words.referral(referral);
        }
        return Phrase.join(words.clauses, "，", ", ");
    }

    private void group(Play.GroupBuy group) {
        say("%2$s内 %1$s 人成团", "a group of %1$s within %2$s", group.need(), time(group.life()));
        group.ladder().stream()
                .skip(1)
                .forEach(
                        rung ->
                                say(
                                        "满 %2$s 人每件 %1$s",
                                        "%s each for %s",
                                        saying.money(rung.price()),
                                        rung.people()));
        if (group.openPerCustomer() > 1) {
            say("每人可同时开 %s 个团", "%s open at once a customer", group.openPerCustomer());
        }
        if (group.fillFrom() > 0) {
            say("到时有 %s 人支付就补满", "filled up when its time is over with %s paid", group.fillFrom());
        }
        if (group.latePayer() == Play.LatePayer.NEW_GROUP) {
            say("支付太迟的自动开新团", "who pays too late opens another group");
        }
        if (group.holdAtRisk() < Play.NEVER_HELD) {
            say(
                    "团员风险分 %s 起先审核",
                    "held for review from a member’s risk of %s on", group.holdAtRisk());
        }
    }

    private void bargain(Play.Bargain bargain) {
        say(
                "从 %1$s 砍到 %2$s，%3$s，限时 %4$s",
                "bargained down from %1$s to %2$s by %3$s within %4$s",
                saying.money(bargain.first()),
                saying.money(bargain.floor()),
                cuts(bargain.cuts()),
                time(bargain.life()));
        say("砍好后 %s内购买", "to be bought within %s", time(bargain.buyWithin()));
        if (bargain.atAnyPrice()) {
            say("没到底价也能买", "also above the floor");
        }
        if (bargain.ownerCuts()) {
            say("自己可砍一刀", "the owner may cut once");
        }
        if (bargain.startsPerCustomer() > 1) {
            counted("每人可发起 %s 次", "%2$s a customer", bargain.startsPerCustomer(), "start");
        }
        if (bargain.helpsPerDay() < Play.MOST_TIMES) {
            counted("每人每天帮砍 %s 次", "%2$s a friend a day", bargain.helpsPerDay(), "help");
        }
        if (!bargain.compensation().isEmpty()) {
            say(
                    "砍成后买不到的补券 %s",
                    "the coupon %s when it is won and nothing is left to buy",
                    bargain.compensation());
        }
    }

    private Text cuts(Play.Cuts cuts) {
        return switch (cuts) {
            case Play.FixedHelpers(int helpers, long least, long most) ->
                    Phrase.of(
                            "%1$s 人帮砍，每刀 %3$s 到 %4$s",
                            "%2$s who cut %3$s to %4$s each",
                            helpers,
                            Phrase.count(helpers, "friend"),
                            saying.money(least),
                            saying.money(most));
            case Play.Weighted(long least, _) ->
                    Phrase.of(
                            "按人群砍掉余额的一部分，每刀至少 %s",
                            "friends who cut a share of what is left, %s or more each",
                            saying.money(least));
        };
    }

    private void referral(Play.Referral referral) {
        say(
                "邀请有礼，收货后 %s 发放",
                "for who brings customers, %s after they received", time(referral.window()));
        say("注册后 %s内可填邀请人", "named within %s of registering", time(referral.bindWithin()));
        if (referral.attribution() == Play.Attribution.LAST_TOUCH) {
            say("归最后邀请的人", "the last inviter counts");
        }
        if (referral.leastNet() > 0) {
            say("订单实付至少 %s", "for orders of %s or more", saying.money(referral.leastNet()));
        }
        if (referral.levels() > 1) {
            say("邀请人的邀请人也得", "also to the inviter’s inviter");
        }
        if (referral.rewardsRegistration()) {
            say("注册也奖励", "for registering, too");
        }
        if (referral.perDay() < Play.MOST_TIMES) {
            counted("每位邀请人每天 %s 次", "%2$s an inviter a day", referral.perDay(), "reward");
        }
        if (referral.perMonth() < Play.MOST_TIMES * 31) {
            counted("每位邀请人每月 %s 次", "%2$s an inviter a month", referral.perMonth(), "reward");
        }
        if (referral.holdAtRisk() == Play.NEVER_HELD) {
            say("不因风险审核", "never held for review");
        } else if (referral.holdAtRisk() != Play.Referral.HOLD_AT_RISK) {
            say("风险分 %s 起先审核", "held for review from a risk of %s on", referral.holdAtRisk());
        }
    }

    private void say(String zh, String en, Object... parts) {
        clauses.add(Phrase.of(zh, en, parts));
    }

    private void counted(String zh, String en, long n, String unit) {
        say(zh, en, n, Phrase.count(n, unit));
    }

    /** In the largest unit that has no rest. */
    private static Text time(Duration time) {
        if (time.toMinutes() % Duration.ofDays(1).toMinutes() == 0) {
            return unit(time.toDays(), "天", "day");
        }
        return time.toMinutes() % Duration.ofHours(1).toMinutes() == 0
                ? unit(time.toHours(), "小时", "hour")
                : unit(time.toMinutes(), "分钟", "minute");
    }

    private static Text unit(long count, String zh, String en) {
        return Phrase.of("%s " + zh, "%2$s", count, Phrase.count(count, en));
    }
}
