package io.huisuan.ledger.bargain;

import io.huisuan.ledger.hold.Resource;
import io.huisuan.promotion.Play;
import io.huisuan.store.Refused;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * What a customer begins.
 *
 * @param id 1 to 64 letters, digits and {@code . _ -}
 * @param promotion whose rules it follows
 * @param release the number of the release that it follows them of
 * @param digest of that release, 64 hexadecimal digits
 * @param zone whose days count
 * @param owner the customer, as the shop names it
 * @param terms prices up to 10^15
 */
public record Opening(
        String id,
        String promotion,
        String campaign,
        long release,
        String digest,
        String currency,
        ZoneId zone,
        String owner,
        Play.Bargain terms) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Opening {
        if (!ID.matcher(id).matches()) {
            throw Refused.invalid(
                    "malformed",
                    "/id",
                    "编号为 1 至 64 个字母、数字或 . _ -。",
                    "An id has 1 to 64 letters, digits and . _ -.");
        }
        if (terms.first() > Resource.MOST) {
            throw new IllegalArgumentException("a price is up to 10^15, not " + terms.first());
        }
    }
}
