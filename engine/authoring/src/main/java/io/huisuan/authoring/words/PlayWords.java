package io.huisuan.authoring.words;

import io.huisuan.promotion.Play;
import io.huisuan.promotion.Text;

import java.time.Duration;

/** What customers do together, in words. */
final class PlayWords {

    private PlayWords() {}

    static Text of(Play play, Saying saying) {
        return switch (play) {
            case Play.GroupBuy group ->
                    Phrase.of(
                            "%2$s内 %1$s 人成团",
                            "a group of %1$s within %2$s", group.need(), time(group.life()));
            case Play.Bargain bargain ->
                    Phrase.of(
                            "从 %1$s 砍到 %2$s，%3$s，限时 %4$s",
                            "bargained down from %1$s to %2$s by %3$s within %4$s",
                            saying.money(bargain.first()),
                            saying.money(bargain.floor()),
                            cuts(bargain.cuts(), saying),
                            time(bargain.life()));
            case Play.Referral referral ->
                    Phrase.of(
                            "邀请有礼，收货后 %s 发放",
                            "for who brings customers, %s after they received",
                            time(referral.window()));
        };
    }

    private static Text cuts(Play.Cuts cuts, Saying saying) {
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
