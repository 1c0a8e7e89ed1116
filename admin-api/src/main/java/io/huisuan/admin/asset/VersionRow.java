package io.huisuan.admin.asset;

import java.time.Instant;
import java.util.List;

/**
 * One version of an asset.
 *
 * @param sha256 of its content
 * @param change the change request that it came from
 * @param releases numbers of the newest releases, up to 20, that hold it
 */
public record VersionRow(
        int number,
        String sha256,
        List<String> authors,
        String change,
        Instant createdAt,
        List<Long> releases) {}
