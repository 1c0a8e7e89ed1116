package io.huisuan.repo.publish;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.change.Approved;
import io.huisuan.repo.change.Item;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.store.Refused;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The live set with approved changes applied to it: what the next release consists of. */
final class NextRelease {

    /** Of one release. */
    static final int MOST_ITEMS = 20_000;

    private final TreeMap<AssetId, ReleaseItem> items = new TreeMap<>();
    private final Set<AssetId> changed = new HashSet<>();

    private NextRelease(Collection<ReleaseItem> live) {
        live.forEach(item -> items.put(item.asset(), item));
    }

    static List<ReleaseItem> of(Collection<ReleaseItem> live, Collection<Approved> changes) {
        var next = new NextRelease(live);
        changes.forEach(approved -> approved.items().forEach(next::apply));
        if (next.items.size() > MOST_ITEMS) {
            throw Refused.precondition(
                    "release-too-large",
                    "一次发布最多包含 20000 项资产。",
                    "A release holds at most 20,000 assets.");
        }
        return List.copyOf(next.items.values());
    }

    private void apply(Item item) {
        if (!changed.add(item.asset())) {
            throw Refused.precondition(
                    "asset-twice",
                    "多个变更单都修改了 " + item.asset() + "，请分开发布。",
                    "Several of the change requests change "
                            + item.asset()
                            + "; publish one first.");
        }
        ReleaseItem live = items.get(item.asset());
        if (!Objects.equals(live == null ? null : live.version(), item.base())) {
            throw Refused.precondition(
                    "stale-base",
                    item.asset() + " 的线上版本已变化，请撤回变更单并基于新版本重新编辑。",
                    item.asset()
                            + " has changed in what is live; pull back and edit on the new base.");
        }
        if (item.version() == null || item.sha256() == null) {
            items.remove(item.asset());
            return;
        }
        items.put(
                item.asset(),
                new ReleaseItem(
                        item.asset(), item.version(), item.sha256(), item.artifactSha256()));
    }
}
