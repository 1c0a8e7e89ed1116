package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a coupon is; see {@link Terms} for what is not told here. What it takes off says the
 * promotion that asks for it.
 *
 * @param id 1 to 64 lower-case letters, digits, dashes
 * @param version from 1; grows with each change
 * @param stopped nobody gets or uses it
 * @param at when it was made
 */
public record Template(
        String id,
        String campaignId,
        String nameZh,
        String nameEn,
        int version,
        boolean claimable,
        @Nullable Long stock,
        @Nullable Integer perCustomer,
        @Nullable Integer usesPerCustomer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long validForSeconds,
        ReturnPolicy returnPolicy,
        CostShare costShare,
        boolean stopped,
        Instant at) {

    public Terms terms() {
        return new Terms(
                nameZh,
                nameEn,
                claimable,
                stock,
                perCustomer,
                usesPerCustomer,
                validFrom,
                validUntil,
                validForSeconds,
                returnPolicy,
                costShare);
    }

    /** What is left to be claimed or granted. */
    public ResourceId stockId() {
        return new ResourceId(Kind.STOCK, "coupon." + id);
    }
}
