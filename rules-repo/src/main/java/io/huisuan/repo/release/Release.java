package io.huisuan.repo.release;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A release as the log has it, without what is in it.
 *
 * @param number from 1, without gaps
 * @param digest SHA-256 of its manifest
 * @param keyId which key signed it
 * @param baseDigest of the release that it was made from, null for the first
 */
public record Release(
        long number,
        String digest,
        String keyId,
        @Nullable String baseDigest,
        String createdBy,
        Instant createdAt) {}
