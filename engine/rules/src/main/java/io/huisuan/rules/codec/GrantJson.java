package io.huisuan.rules.codec;

import io.huisuan.cart.Line;
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

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The JSON of what is given after payment. */
final class GrantJson {
    static final List<String> TYPES =
            List.of(
                    "pointsEarn",
                    "pointsTimes",
                    "grantCoupon",
                    "grantChance",
                    "grantBadge",
                    "reward");

    private static final List<String> PRIZES = List.of("points", "coupon", "money");
    private static final Prize HARMLESS = new Points(1);

    private GrantJson() {}

    static Grant read(Reading in, String type) {
        return switch (type) {
            case "pointsEarn" ->
                    new PointsEarn(
                            count(in, "points"),
                            in.whole("per", 1, Line.MAX_PRICE, PointsEarn.FLAT));
            case "pointsTimes" -> new PointsTimes((int) in.whole("basisPoints", 10_001, 1_000_000));
            case "grantCoupon" ->
                    new GrantCoupon(in.text("coupon"), in.whole("count", 1, Grant.MAX_COUNT, 1));
            case "grantChance" ->
                    new GrantChance(in.text("lottery"), in.whole("count", 1, Grant.MAX_COUNT, 1));
            case "grantBadge" -> new GrantBadge(in.text("badge"));
            default ->
                    new Reward(
                            in.oneOf("to", Receiver.class),
                            in.object("prize", GrantJson::prize, HARMLESS));
        };
    }

    private static Prize prize(Reading in) {
        return switch (in.type(PRIZES)) {
            case "points" -> new Points(count(in, "points"));
            case "coupon" -> new Coupon(in.text("coupon"));
            case "money" -> new Cash(in.whole("amount", 1, Line.MAX_PRICE));
            default -> HARMLESS;
        };
    }

    private static long count(Reading in, String name) {
        return in.whole(name, 1, Grant.MAX_COUNT);
    }

    static ObjectNode write(Grant grant) {
        return switch (grant) {
            case PointsEarn(long points, long per) ->
                    Writing.type("pointsEarn")
                            .whole("points", points)
                            .whole("per", per, PointsEarn.FLAT)
                            .tree();
            case PointsTimes(int basisPoints) ->
                    Writing.type("pointsTimes").whole("basisPoints", basisPoints).tree();
            case GrantCoupon(String coupon, long count) ->
                    Writing.type("grantCoupon")
                            .text("coupon", coupon)
                            .whole("count", count, 1)
                            .tree();
            case GrantChance(String lottery, long count) ->
                    Writing.type("grantChance")
                            .text("lottery", lottery)
                            .whole("count", count, 1)
                            .tree();
            case GrantBadge(String badge) -> Writing.type("grantBadge").text("badge", badge).tree();
            case Reward(var to, var prize) ->
                    Writing.type("reward")
                            .text("to", to.name())
                            .member("prize", write(prize))
                            .tree();
        };
    }

    private static ObjectNode write(Prize prize) {
        return switch (prize) {
            case Points(long points) -> Writing.type("points").whole("points", points).tree();
            case Coupon(String coupon) -> Writing.type("coupon").text("coupon", coupon).tree();
            case Cash(long amount) -> Writing.type("money").whole("amount", amount).tree();
        };
    }
}
