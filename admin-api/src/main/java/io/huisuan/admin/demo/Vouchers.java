package io.huisuan.admin.demo;

import io.huisuan.admin.coupon.CouponDesk;
import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.code.ReturnPolicy;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.code.Terms;
import io.huisuan.repo.Actor;

import java.util.List;

/**
 * The coupon that customers of the demo shop can take: ¥15 off ¥100, as a starter promotion says.
 */
public final class Vouchers {

    private static final String COUPON = "shop-15-off";
    private static final String CAMPAIGN = "coupons";
    private static final long A_WEEK = 604_800;

    private final CouponDesk desk;
    private final Templates templates;

    public Vouchers(CouponDesk desk, Templates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    /** Makes it, unless it is there. */
    void print(Actor publisher) {
        if (templates.find(COUPON).isEmpty()) {
            Template _ = desk.create(publisher, COUPON, CAMPAIGN, terms());
        }
    }

    private static Terms terms() {
        return new Terms(
                "满100减15元券",
                "¥15 off ¥100",
                true,
                10_000L,
                3,
                null,
                null,
                null,
                A_WEEK,
                ReturnPolicy.STRICT,
                new CostShare(
                        List.of(
                                new CostShare.Part("platform", 6_000),
                                new CostShare.Part("merchant:yunling", 4_000))));
    }
}
