package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * Which bindings; null for any.
 *
 * @param customer who has brought somebody, or was brought
 */
public record ReferralFilter(
        @Nullable String promotion, Referral.@Nullable State state, @Nullable KeyedHash customer) {}
