package io.huisuan.repo.overview;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.ChangeState;

import org.jspecify.annotations.Nullable;

/**
 * An asset, with what of it is live and what of it is being changed.
 *
 * @param liveVersion number of its version that is live; null for none
 * @param openChange the newest change request that edits it and is not over; null for none
 * @param openState the state of that change request
 * @param content what is live, else what is drafted, else the newest version, else what was drafted
 *     last; null when there never was anything
 */
public record AssetSummary(
        AssetId id,
        @Nullable String campaignId,
        String label,
        @Nullable Integer liveVersion,
        @Nullable Long openChange,
        @Nullable ChangeState openState,
        @Nullable Blob content) {}
