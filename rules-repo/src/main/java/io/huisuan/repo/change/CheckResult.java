package io.huisuan.repo.change;

import java.time.Instant;

/**
 * What the checks found when a change request was submitted.
 *
 * @param bundleHash of that submission
 * @param findings as canonical JSON
 */
public record CheckResult(
        long changeRequestId, String bundleHash, boolean ok, String findings, Instant at) {}
