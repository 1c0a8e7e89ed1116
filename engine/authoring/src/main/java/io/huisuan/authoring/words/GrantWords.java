package io.huisuan.authoring.words;

import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.Cash;
import io.huisuan.promotion.Grant.Coupon;
import io.huisuan.promotion.Grant.GrantBadge;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.Points;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.PointsTimes;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Text;

/** Says in words what is given after payment. */
final class GrantWords {
    private final Saying saying;

    GrantWords(Saying saying) {
        this.saying = saying;
    }

    Text of(Grant grant) {
        return switch (grant) {
            case PointsEarn(long points, long per) ->
                    per == PointsEarn.FLAT
                            ? Phrase.of("送 %d 积分", "%2$s", points, Phrase.count(points, "point"))
                            : Phrase.of(
                                    "每付 %2$s 送 %1$d 积分",
                                    "%3$s for every %2$s paid",
                                    points,
                                    saying.money(per),
                                    Phrase.count(points, "point"));
            case PointsTimes(int basisPoints) ->
                    Phrase.of("积分 %s 倍", "points × %s", Phrase.times(basisPoints));
            case GrantCoupon(String coupon, long count) ->
                    Phrase.of("返券 %s ×%d", "%2$d × coupon %1$s", coupon, count);
            case GrantChance(String lottery, long count) ->
                    Phrase.of("送“%s”抽奖机会 ×%d", "%2$d × chance in lottery %1$s", lottery, count);
            case GrantBadge(String badge) -> Phrase.of("送徽章 %s", "the badge %s", badge);
            case Reward(var to, var prize) -> Phrase.of("%s得%s", "%s gets %s", of(to), of(prize));
        };
    }

    private static Text of(Receiver to) {
        return switch (to) {
            case INVITER -> new Text("邀请人", "the inviter");
            case INVITEE -> new Text("被邀请人", "the invitee");
            case SECOND_INVITER -> new Text("邀请人的邀请人", "who brought the inviter");
        };
    }

    private Text of(Prize prize) {
        return switch (prize) {
            case Points(long points) ->
                    Phrase.of(" %d 积分", "%2$s", points, Phrase.count(points, "point"));
            case Coupon(String coupon) -> Phrase.of("券 %s", "a coupon %s", coupon);
            case Cash(long amount) -> Phrase.of(" %s", "%s", saying.money(amount));
        };
    }
}
