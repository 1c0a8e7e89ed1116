package io.huisuan.ledger.code;

import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What can be said about a coupon, and changed.
 *
 * @param nameZh 1 to 100 characters
 * @param nameEn 1 to 100 characters
 * @param claimable customers may take it themselves
 * @param stock how many there are, 1 to 1,000,000,000; as many as wanted when null
 * @param perCustomer how many one customer may claim, 1 to 10,000; any number when null
 * @param usesPerCustomer how often one customer may use it, 1 to 10,000; any number when null
 * @param validFrom inclusive; at once when null
 * @param validUntil exclusive, after its beginning; for ever when null
 * @param validForSeconds how long after it was claimed, 60 to 315,360,000 (ten years); not limited
 *     when null
 * @param returnPolicy what becomes of one that comes back from an order after its time
 */
public record Terms(
        String nameZh,
        String nameEn,
        boolean claimable,
        @Nullable Long stock,
        @Nullable Integer perCustomer,
        @Nullable Integer usesPerCustomer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long validForSeconds,
        ReturnPolicy returnPolicy,
        CostShare costShare) {

    public static final long MOST_STOCK = 1_000_000_000;
    private static final int MOST_TIMES = 10_000;
    private static final long TEN_YEARS = 315_360_000;

    public Terms {
        nameZh = Bounds.required(nameZh, 100, "/name/zh");
        nameEn = Bounds.required(nameEn, 100, "/name/en");
        requireWithin(stock, 1, MOST_STOCK, "/stock");
        requireWithin(perCustomer, 1, MOST_TIMES, "/perCustomer");
        requireWithin(usesPerCustomer, 1, MOST_TIMES, "/usesPerCustomer");
        requireWithin(validForSeconds, 60, TEN_YEARS, "/validForSeconds");
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            throw Refused.invalid(
                    "out-of-range",
                    "/validUntil",
                    "有效期的结束必须晚于开始。",
                    "It must end after it begins to be valid.");
        }
    }

    private static void requireWithin(
            @Nullable Number value, long least, long most, String pointer) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw Refused.invalid(
                    "out-of-range",
                    pointer,
                    "必须在 " + least + " 到 " + most + " 之间。",
                    "Must be between " + least + " and " + most + ".");
        }
    }
}
