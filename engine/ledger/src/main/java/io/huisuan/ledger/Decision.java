package io.huisuan.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A quote as it was given, with all that it depended on: what audit and replay read.
 *
 * @param at the instant at which the cart was priced
 * @param cartId up to 64 characters; null for a cart that was not kept
 * @param customerHash SHA-256 of the customer's id, never the id itself; null for a guest
 * @param releaseNumber of the release that priced it; null when there was none
 * @param digest of that release
 * @param policy the version of the policy, like {@code policy/default 3}
 * @param total what is to be paid, in minor units
 * @param inputs the canonical cart
 * @param availability what was to be had
 * @param quote the answer
 */
public record Decision(
        UUID id,
        Instant at,
        @Nullable String cartId,
        @Nullable String customerHash,
        @Nullable Long releaseNumber,
        @Nullable String digest,
        String policy,
        long total,
        String currency,
        String inputs,
        String availability,
        String quote) {

    private static final int LARGEST = 4 * 1024 * 1024;

    public Decision {
        require(cartId == null || cartId.length() <= 64, "cartId");
        require(customerHash == null || customerHash.length() == 64, "customerHash");
        require(digest == null || digest.length() == 64, "digest");
        require(policy.length() <= 128, "policy");
        require(currency.length() == 3, "currency");
        require(inputs.length() <= LARGEST, "inputs");
        require(availability.length() <= LARGEST, "availability");
        require(quote.length() <= LARGEST, "quote");
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("a decision's " + component + " does not fit");
        }
    }

    /** About how many bytes it takes to store. */
    int weight() {
        return 3 * (inputs.length() + availability.length() + quote.length()) + 1_000;
    }

    /** A decision in a list. */
    public record Summary(
            UUID id,
            Instant at,
            @Nullable String cartId,
            @Nullable Long releaseNumber,
            @Nullable String digest,
            long total,
            String currency) {}
}
