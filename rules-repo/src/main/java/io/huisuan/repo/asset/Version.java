package io.huisuan.repo.asset;

import io.huisuan.repo.Names;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An immutable state of an asset.
 *
 * @param number from 1, per asset
 * @param sha256 of its content
 * @param artifactSha256 of what the content was compiled to, if it was
 * @param parentNumber the live version that it was made from, if any
 * @param changeRequestId the change request that made it
 * @param authors who edited it
 */
public record Version(
        AssetId assetId,
        int number,
        String sha256,
        @Nullable String artifactSha256,
        @Nullable Integer parentNumber,
        long changeRequestId,
        Names authors,
        Instant createdAt) {}
