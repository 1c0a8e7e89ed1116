package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * Which groups; null for any.
 *
 * @param customer who has opened it, or has or had a seat
 */
public record GroupFilter(
        @Nullable String promotion,
        @Nullable String campaign,
        Group.@Nullable State state,
        @Nullable KeyedHash customer) {}
