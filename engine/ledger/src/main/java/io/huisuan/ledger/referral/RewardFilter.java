package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * Which rewards; null for any.
 *
 * @param customer who gets it, or for whom it is given
 */
public record RewardFilter(
        @Nullable String promotion, Earned.@Nullable State state, @Nullable KeyedHash customer) {}
