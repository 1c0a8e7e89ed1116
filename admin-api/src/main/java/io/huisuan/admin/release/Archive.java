package io.huisuan.admin.release;

import io.huisuan.admin.change.Desk;
import io.huisuan.admin.change.Diff;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Defect;
import io.huisuan.repo.release.Release;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.repo.release.TrustedKeys;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every release that there ever was, laid out for people. */
public final class Archive {

    private final Releases releases;
    private final Desk desk;
    private final Origins origins;
    private final TrustedKeys keys;

    public Archive(Releases releases, Desk desk, Origins origins, TrustedKeys keys) {
        this.releases = releases;
        this.desk = desk;
        this.origins = origins;
        this.keys = keys;
    }

    /** Releases, newest first. */
    Page<ReleaseRow> rows(Page.Request request) {
        String live = liveDigest();
        return releases.page(request).map(release -> ReleaseRow.of(release, live));
    }

    ReleaseRow row(Release release) {
        return ReleaseRow.of(release, liveDigest());
    }

    ReleaseView show(long number) {
        Release release =
                releases.find(number).orElseThrow(() -> Refused.notFound("release/" + number));
        Optional<Release> base =
                Optional.ofNullable(release.baseDigest()).flatMap(releases::findByDigest);
        List<String> defects =
                releases.content(number).orElseThrow().verify(keys).stream()
                        .map(Defect::sentence)
                        .toList();
        return new ReleaseView(
                number,
                release.digest(),
                release.baseDigest(),
                base.map(Release::number).orElse(null),
                release.keyId(),
                release.createdBy(),
                release.createdAt(),
                release.digest().equals(liveDigest()),
                releases.items(number).stream().map(ReleaseView.Item::of).toList(),
                diff(base, release),
                releases.changes(number).stream().map(origins::of).toList(),
                defects.isEmpty(),
                defects);
    }

    private String liveDigest() {
        return releases.effective().map(Activation::digest).orElse("");
    }

    private List<Diff> diff(Optional<Release> base, Release release) {
        Map<AssetId, Integer> before = base.map(this::versions).orElse(Map.of());
        Map<AssetId, Integer> after = versions(release);
        var assets = new TreeSet<AssetId>(before.keySet());
        assets.addAll(after.keySet());
        return assets.stream()
                .filter(asset -> !Objects.equals(before.get(asset), after.get(asset)))
                .map(asset -> diff(asset, before.get(asset), after.get(asset)))
                .toList();
    }

    private Diff diff(AssetId asset, @Nullable Integer before, @Nullable Integer after) {
        return desk.diff(asset, before, after);
    }

    private Map<AssetId, Integer> versions(Release release) {
        var versions = new TreeMap<AssetId, Integer>();
        for (ReleaseItem item : releases.items(release.number())) {
            versions.put(item.asset(), item.version());
        }
        return versions;
    }
}
