package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;

import org.jspecify.annotations.Nullable;

/**
 * Which change requests are asked for; what is null is not asked.
 *
 * @param participant who began or edited it
 * @param asset that it edits
 */
public record ChangeFilter(
        @Nullable ChangeState state, @Nullable String participant, @Nullable AssetId asset) {

    public static final ChangeFilter ALL = new ChangeFilter(null, null, null);
}
