package io.huisuan.repo.asset;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something versioned.
 *
 * @param label what people search for, its names in zh and en say
 */
public record Asset(
        AssetId id,
        AssetKind kind,
        @Nullable String campaignId,
        String label,
        String createdBy,
        Instant createdAt) {}
