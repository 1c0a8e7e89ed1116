package io.huisuan.repo.release;

import io.huisuan.repo.asset.AssetId;

import org.jspecify.annotations.Nullable;

/**
 * One asset of a release.
 *
 * @param version the number of its version
 * @param sha256 of the version's content
 * @param artifactSha256 of what the content was compiled to, if it was
 */
public record ReleaseItem(
        AssetId asset, int version, String sha256, @Nullable String artifactSha256) {}
