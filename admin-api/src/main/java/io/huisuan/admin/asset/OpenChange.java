package io.huisuan.admin.asset;

import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.overview.AssetSummary;

import org.jspecify.annotations.Nullable;

/** A change request that edits an asset and is not over. */
public record OpenChange(String id, ChangeState state) {

    /** The newest one; null for none. */
    public static @Nullable OpenChange of(AssetSummary asset) {
        return asset.openChange() == null || asset.openState() == null
                ? null
                : new OpenChange(String.valueOf(asset.openChange()), asset.openState());
    }
}
