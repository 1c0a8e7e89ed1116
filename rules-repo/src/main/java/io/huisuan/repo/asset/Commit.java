package io.huisuan.repo.asset;

import io.huisuan.repo.Names;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Content that is to become a version.
 *
 * @param artifact what the content was compiled to, if it was
 * @param parent the live version that it was made from, if any
 */
public record Commit(
        AssetId asset,
        @Nullable String campaign,
        String label,
        Blob content,
        @Nullable Blob artifact,
        @Nullable Integer parent,
        long changeRequest,
        Names authors,
        Instant at) {

    Version as(int number) {
        return new Version(
                asset,
                number,
                content.sha256(),
                artifact == null ? null : artifact.sha256(),
                parent,
                changeRequest,
                authors,
                at);
    }

    /** Whether the version is this content, in all but its number and time. */
    boolean isAlready(Version version) {
        Version same = as(version.number());
        return same.equals(
                new Version(
                        version.assetId(),
                        version.number(),
                        version.sha256(),
                        version.artifactSha256(),
                        version.parentNumber(),
                        version.changeRequestId(),
                        version.authors(),
                        at));
    }
}
