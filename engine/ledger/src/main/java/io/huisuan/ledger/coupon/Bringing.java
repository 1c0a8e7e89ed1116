package io.huisuan.ledger.coupon;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** What codes and coupons that somebody brings are good for. */
public final class Bringing {

    private final Database database;
    private final InstantSource now;
    private final BroughtMapper brought;

    public Bringing(Database database, InstantSource now) {
        this.database = database;
        this.now = now;
        brought = database.mapper(BroughtMapper.class, new KeyedHashType(), new CostShare.Type());
    }

    /** Those that there are, as of now. */
    public record Found(Instant at, List<Brought> codes, List<Brought> coupons) {}

    /**
     * Looks them up, all in the same way: known or not, anybody's or somebody's.
     *
     * @param customer who brings them; null when nobody knows
     * @param ids of coupons
     */
    public Found find(
            @Nullable KeyedHash customer, Collection<KeyedHash> codes, Collection<String> ids) {
        String name = customer == null ? "" : CouponNames.of(customer);
        return database.inTransaction(
                () ->
                        new Found(
                                now.instant(),
                                codes.isEmpty()
                                        ? List.of()
                                        : brought.codes(name, List.copyOf(codes)),
                                ids.isEmpty()
                                        ? List.of()
                                        : brought.coupons(name, List.copyOf(ids))));
    }

    /**
     * In the transaction of an order: stopping a template beats every quote.
     *
     * @throws Declined with {@link Reason#COUPON_STOPPED}
     */
    public void requireNotStopped(Collection<String> templates) {
        if (!templates.isEmpty()) {
            for (String stopped : brought.stopped(List.copyOf(templates))) {
                if (!stopped.isEmpty()) {
                    throw new Declined(Reason.COUPON_STOPPED, stopped);
                }
            }
        }
    }
}
