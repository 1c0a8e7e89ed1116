package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;

import org.jspecify.annotations.Nullable;

/**
 * What a submitted change request does to one asset.
 *
 * @param version the version that goes live; null when the asset retires
 * @param base the version that it replaces; null when none was live
 * @param sha256 of the version's content; null when the asset retires
 * @param artifactSha256 of what the content was compiled to, if it was
 */
public record Item(
        AssetId asset,
        @Nullable Integer version,
        @Nullable Integer base,
        @Nullable String sha256,
        @Nullable String artifactSha256) {

    public static Item retiring(AssetId asset, @Nullable Integer base) {
        return new Item(asset, null, base, null, null);
    }

    public boolean retires() {
        return version == null;
    }
}
