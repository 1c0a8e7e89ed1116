package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a change request wants of one asset.
 *
 * @param campaignId the campaign that the asset is to belong to, if any
 * @param label what people search for
 * @param content the asset's new content; null to retire it: it leaves the live set
 * @param baseNumber the live version that this was made from; null when none was live
 * @param editedBy who edited it last
 * @param revision from 1; grows with each change of this edit
 */
public record Edit(
        long changeRequestId,
        AssetId assetId,
        @Nullable String campaignId,
        String label,
        @Nullable Blob content,
        @Nullable Integer baseNumber,
        String editedBy,
        int revision,
        Instant updatedAt) {

    public boolean retires() {
        return content == null;
    }

    @Nullable String hash() {
        return content == null ? null : content.sha256();
    }
}
