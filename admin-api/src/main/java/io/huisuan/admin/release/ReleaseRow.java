package io.huisuan.admin.release;

import io.huisuan.repo.release.Release;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A release in a list.
 *
 * @param digest SHA-256 of its manifest
 * @param base digest of the release that it was made from
 * @param live whether it prices carts now
 */
public record ReleaseRow(
        long number,
        String digest,
        @Nullable String base,
        String keyId,
        String createdBy,
        Instant createdAt,
        boolean live) {

    static ReleaseRow of(Release release, String liveDigest) {
        return new ReleaseRow(
                release.number(),
                release.digest(),
                release.baseDigest(),
                release.keyId(),
                release.createdBy(),
                release.createdAt(),
                release.digest().equals(liveDigest));
    }
}
