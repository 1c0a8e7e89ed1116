package io.huisuan.admin.promotion;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.promotion.PromotionController.PromotionView;
import io.huisuan.admin.promotion.PromotionController.VersionRow;
import io.huisuan.admin.promotion.PromotionController.VersionView;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.asset.Version;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.overview.AssetFilter;
import io.huisuan.repo.overview.AssetFilter.Standing;
import io.huisuan.repo.overview.AssetSummary;
import io.huisuan.repo.overview.Overview;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Lays out promotions for people. */
public final class Promotions {

    private final Overview overview;
    private final Assets assets;
    private final Releases releases;
    private final Checking checking;

    public Promotions(Overview overview, Assets assets, Releases releases, Checking checking) {
        this.overview = overview;
        this.assets = assets;
        this.releases = releases;
        this.checking = checking;
    }

    /** The version that is live, and in which release. */
    record LiveVersion(int version, long release) {}

    /** A change request that is not over. */
    record OpenChange(String id, ChangeState state) {}

    /**
     * A promotion in a list, as it is live, else as it is drafted, else as it was last.
     *
     * @param body {@code form} or {@code drl}
     * @param template which guided form edits it
     * @param sentence what it says; absent when an unfinished draft cannot be read
     */
    record Row(
            String id,
            @Nullable String campaign,
            Text name,
            String body,
            @Nullable String template,
            @Nullable Text sentence,
            @Nullable LiveVersion live,
            @Nullable OpenChange openChange) {}

    Page<Row> rows(
            @Nullable String campaign,
            @Nullable Standing standing,
            @Nullable String text,
            Page.Request request) {
        @Nullable Long live = releases.effective().map(Activation::releaseNumber).orElse(null);
        return overview.assets(
                        new AssetFilter(AssetKind.PROMOTION, campaign, standing, text), request)
                .map(asset -> row(asset, live));
    }

    private Row row(AssetSummary asset, @Nullable Long release) {
        @Nullable Blob content = asset.content();
        JsonNode json =
                content == null ? Json.parse(new byte[] {'{', '}'}) : Json.parse(content.bytes());
        return new Row(
                asset.id().name(),
                asset.campaignId(),
                name(json, asset.label()),
                json.at("/body/type").asString("form"),
                json.at("/body/template").asString(null),
                content == null ? null : sentence(asset.id(), content),
                asset.liveVersion() == null || release == null
                        ? null
                        : new LiveVersion(asset.liveVersion(), release),
                asset.openChange() == null || asset.openState() == null
                        ? null
                        : new OpenChange(String.valueOf(asset.openChange()), asset.openState()));
    }

    private static Text name(JsonNode json, String label) {
        return new Text(json.at("/name/zh").asString(label), json.at("/name/en").asString(label));
    }

    private @Nullable Text sentence(AssetId id, Blob content) {
        return checking.check(id, content).sentence().orElse(null);
    }

    PromotionView show(String name) {
        AssetId id = AssetId.promotion(name);
        if (assets.find(id).isEmpty()) {
            throw Refused.notFound(id.toString());
        }
        Optional<Activation> live = releases.effective();
        Optional<ReleaseItem> item = live.flatMap(a -> releases.item(a.releaseNumber(), id));
        Optional<Blob> content = item.flatMap(i -> assets.blob(i.sha256()));
        List<VersionRow> versions = versions(id);
        Optional<Blob> last =
                content.or(
                        () ->
                                versions.stream()
                                        .findFirst()
                                        .flatMap(newest -> assets.blob(newest.sha256())));
        return new PromotionView(
                name,
                last.map(blob -> name(Json.parse(blob.bytes()), name)).orElse(null),
                content.map(blob -> Json.parse(blob.bytes())).orElse(null),
                last.map(blob -> sentence(id, blob)).orElse(null),
                item.map(i -> new LiveVersion(i.version(), live.orElseThrow().releaseNumber()))
                        .orElse(null),
                versions);
    }

    private List<VersionRow> versions(AssetId id) {
        return assets.versions(id, Page.Request.first(Page.Request.LARGEST))
                .map(this::version)
                .items();
    }

    private VersionRow version(Version version) {
        return new VersionRow(
                version.number(),
                version.sha256(),
                version.authors().all(),
                String.valueOf(version.changeRequestId()),
                version.createdAt(),
                releases.holding(version.assetId(), version.number()));
    }

    VersionView version(String name, int number) {
        AssetId id = AssetId.promotion(name);
        Blob content =
                assets.content(id, number).orElseThrow(() -> Refused.notFound(id + " " + number));
        return new VersionView(number, Json.parse(content.bytes()), sentence(id, content));
    }
}
