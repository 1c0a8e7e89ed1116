package io.huisuan.ledger.coupon;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.Told;
import io.huisuan.store.Database;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Coupons are taken back as orders take them: whoever is first has it. */
public final class TakingBack {

    private final InstantSource now;
    private final CouponMapper coupons;

    public TakingBack(Database database, InstantSource now) {
        this.now = now;
        coupons = database.mapper(CouponMapper.class, new KeyedHashType());
    }

    /**
     * Takes a coupon back, unless an order has it.
     *
     * @param why JSON text, for others
     * @param also done in the same transaction, maybe more than once
     */
    public Reservation of(
            Request request, String coupon, String campaign, String why, Runnable also) {
        Claim all = Claim.of(CouponNames.coupon(coupon), campaign, 1, GiveBack.NEVER).within(1);
        return new Reservation(
                        request,
                        "revoke/" + request.id(),
                        Set.of(),
                        List.of(),
                        List.of(all),
                        Beside.of(
                                () -> {
                                    int _ = coupons.revoke(coupon, now.instant());
                                    also.run();
                                }))
                .atOnce(
                        new Told(
                                "coupon.revoked",
                                "{\"coupon\":\"%s\",\"reason\":%s}".formatted(coupon, why)));
    }
}
