package io.huisuan.admin.change;

import io.huisuan.admin.check.Checking;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeFilter;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Edit;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Lays out change requests for people: edits with findings, differences, verdicts. */
public final class Desk {

    private final Changes changes;
    private final Assets assets;
    private final Checking checking;

    public Desk(Changes changes, Assets assets, Checking checking) {
        this.changes = changes;
        this.assets = assets;
        this.checking = checking;
    }

    Change find(long id) {
        return changes.find(id).orElseThrow(() -> Refused.notFound("change/" + id));
    }

    /** Change requests, those that were touched last first. */
    public Page<ChangeRow> rows(ChangeFilter filter, Page.Request request) {
        Page<Change> page = changes.page(filter, request);
        List<Long> ids = page.items().stream().map(Change::id).toList();
        Map<Long, List<String>> editors = changes.editors(ids);
        Map<Long, List<AssetId>> edited = changes.assets(ids);
        return page.map(
                change ->
                        ChangeRow.of(
                                change,
                                editors.getOrDefault(change.id(), List.of()),
                                edited.getOrDefault(change.id(), List.of()).stream()
                                        .map(AssetId::toString)
                                        .toList()));
    }

    ChangeView lay(Change change) {
        List<Edit> edits = changes.edits(change.id());
        return ChangeView.of(
                change,
                changes.editors(change.id()),
                edits.stream().map(edit -> EditView.of(edit, checking.check(edit))).toList(),
                changes.check(change).map(ChangeView.SubmittedCheck::of).orElse(null),
                changes.reviews(change.id()),
                edits.stream().map(this::diff).toList());
    }

    private Diff diff(Edit edit) {
        return diff(
                edit.assetId(),
                edit.baseNumber(),
                edit.content() == null ? null : side(edit.assetId(), edit.content()));
    }

    /** What becomes different when one version of an asset takes another one's place. */
    public Diff diff(AssetId asset, @Nullable Integer before, @Nullable Integer after) {
        return diff(asset, before, after == null ? null : side(asset, after));
    }

    private Diff diff(AssetId asset, @Nullable Integer before, Diff.@Nullable Side after) {
        return Diff.of(asset.toString(), before == null ? null : side(asset, before), after);
    }

    private Diff.Side side(AssetId asset, int version) {
        return side(asset, assets.content(asset, version).orElseThrow());
    }

    private Diff.Side side(AssetId asset, Blob content) {
        @Nullable Text sentence = checking.check(asset, content).sentence().orElse(null);
        return new Diff.Side(Json.parse(content.bytes()), sentence);
    }
}
