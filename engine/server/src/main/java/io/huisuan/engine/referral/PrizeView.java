package io.huisuan.engine.referral;

import io.huisuan.promotion.Grant.Cash;
import io.huisuan.promotion.Grant.Coupon;
import io.huisuan.promotion.Grant.Points;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A prize, as promotions write it. */
final class PrizeView {

    private PrizeView() {}

    static ObjectNode write(Prize prize) {
        return switch (prize) {
            case Points(long points) -> Writing.type("points").whole("points", points).tree();
            case Coupon(String coupon) -> Writing.type("coupon").text("coupon", coupon).tree();
            case Cash(long amount) -> Writing.type("money").whole("amount", amount).tree();
        };
    }

    /** What of it is money, in minor units. */
    static long money(Prize prize) {
        return prize instanceof Cash(long amount) ? amount : 0;
    }

    /** The templates of the coupons among these. */
    static List<String> coupons(List<Prize> prizes) {
        return prizes.stream()
                .filter(Coupon.class::isInstance)
                .map(prize -> ((Coupon) prize).coupon())
                .toList();
    }

    /** What it adds to an account: points as they are, money in minor units, coupons nothing. */
    static long value(Prize prize) {
        return switch (prize) {
            case Points(long points) -> points;
            case Coupon _ -> 0;
            case Cash(long amount) -> amount;
        };
    }
}
