package io.huisuan.repo.change;

import io.huisuan.repo.Names;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.asset.Commit;
import io.huisuan.repo.asset.Version;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes immutable versions of a change request's edits, if what they were made from is live. */
final class Versions {

    private final Assets assets;
    private final Releases releases;

    Versions(Assets assets, Releases releases) {
        this.assets = assets;
        this.releases = releases;
    }

    /**
     * What the change request does.
     *
     * @param live what is live now, null for nothing
     * @param artifacts what contents were compiled to, by asset
     * @param authors everybody who edited
     */
    List<Item> of(
            List<Edit> edits,
            @Nullable Activation live,
            Map<AssetId, Blob> artifacts,
            Names authors,
            Instant at) {
        var numbers = new HashMap<AssetId, Integer>();
        if (live != null) {
            for (ReleaseItem item : releases.items(live.releaseNumber())) {
                numbers.put(item.asset(), item.version());
            }
        }
        return edits.stream()
                .map(
                        edit -> {
                            requireBase(edit, numbers.get(edit.assetId()));
                            return item(edit, artifacts.get(edit.assetId()), authors, at);
                        })
                .toList();
    }

    private static void requireBase(Edit edit, @Nullable Integer live) {
        if (!Objects.equals(live, edit.baseNumber())) {
            throw Refused.precondition(
                    "stale-base",
                    edit.assetId() + " 的线上版本已变化，请撤回并基于新版本重新编辑。",
                    edit.assetId()
                            + " has changed in what is live; pull back and edit on the new base.");
        }
    }

    private Item item(Edit edit, @Nullable Blob artifact, Names authors, Instant at) {
        if (edit.content() == null) {
            return Item.retiring(edit.assetId(), edit.baseNumber());
        }
        Version version =
                assets.commit(
                        new Commit(
                                edit.assetId(),
                                edit.campaignId(),
                                edit.label(),
                                edit.content(),
                                artifact,
                                edit.baseNumber(),
                                edit.changeRequestId(),
                                authors,
                                at));
        return new Item(
                edit.assetId(),
                version.number(),
                edit.baseNumber(),
                version.sha256(),
                version.artifactSha256());
    }
}
