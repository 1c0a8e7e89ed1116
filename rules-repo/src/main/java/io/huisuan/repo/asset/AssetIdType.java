package io.huisuan.repo.asset;

import io.huisuan.store.TextType;

/** Stores an {@link AssetId}. */
public final class AssetIdType extends TextType<AssetId> {

    public AssetIdType() {
        super(AssetId::toString, AssetId::parse);
    }
}
