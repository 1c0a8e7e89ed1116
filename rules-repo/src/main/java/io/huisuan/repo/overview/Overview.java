package io.huisuan.repo.overview;

import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.time.InstantSource;

/** Lists assets as people look for them. */
public final class Overview {

    private final Releases releases;
    private final OverviewMapper assets;

    public Overview(Database database, InstantSource now) {
        releases = new Releases(database, now);
        assets = database.mapper(OverviewMapper.class, new AssetIdType(), new BlobType());
    }

    /** Assets of one kind, newest first. */
    public Page<AssetSummary> assets(AssetFilter filter, Page.Request request) {
        Long live = releases.effective().map(Activation::releaseNumber).orElse(null);
        return request.of(
                assets.page(live, filter, filter.pattern(), request.size(), request.offset()),
                assets.count(live, filter, filter.pattern()));
    }
}
