package io.huisuan.ledger.referral;

import io.huisuan.social.referral.Traces;
import io.huisuan.social.risk.Risk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A customer has registered, or names afterwards who brought them.
 *
 * @param code that the customer entered, as typed; null when it was only a link
 * @param visitor under which name the customer visited before registering; null when nobody knows
 * @param source where the code was found, 0 to 32 characters
 * @param traces of the customer, as the shop knows them
 * @param risk how suspicious the customer is, 0 to 100
 * @param reasons for that, for the person who looks
 */
public record Arrival(
        String customer,
        @Nullable String code,
        @Nullable String visitor,
        Instant registeredAt,
        String source,
        Traces<String> traces,
        int risk,
        List<String> reasons) {

    /** The greatest risk. */
    public static final int MOST_RISK = 100;

    public Arrival {
        reasons = List.copyOf(reasons);
        if (risk < 0 || risk > MOST_RISK) {
            throw new IllegalArgumentException("risk is 0 to 100: " + risk);
        }
        if (source.length() > 32) {
            throw new IllegalArgumentException("a source has at most 32 characters");
        }
    }

    /** The same of a customer who is so suspicious. */
    public Arrival suspected(Risk found) {
        return new Arrival(
                customer,
                code,
                visitor,
                registeredAt,
                source,
                traces,
                found.score(),
                found.reasons().stream().map(Enum::name).toList());
    }
}
