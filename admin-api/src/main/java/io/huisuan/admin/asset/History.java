package io.huisuan.admin.asset;

import io.huisuan.admin.check.Checking;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.asset.Version;
import io.huisuan.repo.overview.AssetFilter;
import io.huisuan.repo.overview.AssetSummary;
import io.huisuan.repo.overview.Overview;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The versions of assets, and which of them is live. */
public final class History {

    private final Overview overview;
    private final Assets assets;
    private final Releases releases;
    private final Checking checking;

    public History(Database database, InstantSource now, Checking checking) {
        this.overview = new Overview(database, now);
        this.assets = new Assets(database);
        this.releases = new Releases(database, now);
        this.checking = checking;
    }

    /** A live version with its content. */
    public record Live(LiveVersion version, Blob content) {}

    /** Assets with how they stand now, newest first. */
    public Page<AssetSummary> page(AssetFilter filter, Page.Request request) {
        return overview.assets(filter, request);
    }

    public boolean knows(AssetId asset) {
        return assets.find(asset).isPresent();
    }

    /** Empty when none is live. */
    public Optional<Live> live(AssetId asset) {
        return releases.effective()
                .flatMap(
                        now ->
                                releases.item(now.releaseNumber(), asset)
                                        .map(
                                                item ->
                                                        new Live(
                                                                new LiveVersion(
                                                                        item.version(),
                                                                        now.releaseNumber()),
                                                                assets.blob(item.sha256())
                                                                        .orElseThrow())));
    }

    /** Newest first, the newest 200. */
    public List<VersionRow> versions(AssetId asset) {
        return assets.versions(asset, Page.Request.first(Page.Request.LARGEST))
                .map(this::row)
                .items();
    }

    private VersionRow row(Version version) {
        return new VersionRow(
                version.number(),
                version.sha256(),
                version.authors().all(),
                String.valueOf(version.changeRequestId()),
                version.createdAt(),
                releases.holding(version.assetId(), version.number()));
    }

    /** One version; {@code not-found} when there is none. */
    public VersionView version(AssetId asset, int number) {
        Blob content =
                assets.content(asset, number)
                        .orElseThrow(() -> Refused.notFound(asset + " " + number));
        return new VersionView(number, Json.parse(content.bytes()), sentence(asset, content));
    }

    public Optional<Blob> content(VersionRow version) {
        return assets.blob(version.sha256());
    }

    /** What it says; null when it cannot be read. */
    public @Nullable Text sentence(AssetId asset, Blob content) {
        return checking.check(asset, content).sentence().orElse(null);
    }
}
