package io.huisuan.admin.promotion;

import io.huisuan.admin.asset.History;
import io.huisuan.admin.asset.History.Live;
import io.huisuan.admin.asset.LiveVersion;
import io.huisuan.admin.asset.OpenChange;
import io.huisuan.admin.asset.VersionRow;
import io.huisuan.admin.asset.VersionView;
import io.huisuan.admin.promotion.PromotionController.PromotionView;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetKind;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.overview.AssetFilter;
import io.huisuan.repo.overview.AssetFilter.Standing;
import io.huisuan.repo.overview.AssetSummary;
import io.huisuan.repo.release.Activation;
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

    private final Releases releases;
    private final History history;

    public Promotions(Releases releases, History history) {
        this.releases = releases;
        this.history = history;
    }

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
        return history.page(new AssetFilter(AssetKind.PROMOTION, campaign, standing, text), request)
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
                content == null ? null : history.sentence(asset.id(), content),
                asset.liveVersion() == null || release == null
                        ? null
                        : new LiveVersion(asset.liveVersion(), release),
                OpenChange.of(asset));
    }

    private static Text name(JsonNode json, String label) {
        return new Text(json.at("/name/zh").asString(label), json.at("/name/en").asString(label));
    }

    PromotionView show(String name) {
        AssetId id = AssetId.promotion(name);
        if (!history.knows(id)) {
            throw Refused.notFound(id.toString());
        }
        Optional<Live> live = history.live(id);
        List<VersionRow> versions = history.versions(id);
        Optional<Blob> last =
                live.map(Live::content)
                        .or(() -> versions.stream().findFirst().flatMap(history::content));
        return new PromotionView(
                name,
                last.map(blob -> name(Json.parse(blob.bytes()), name)).orElse(null),
                live.map(now -> Json.parse(now.content().bytes())).orElse(null),
                last.map(blob -> history.sentence(id, blob)).orElse(null),
                live.map(Live::version).orElse(null),
                versions);
    }

    VersionView version(String name, int number) {
        return history.version(AssetId.promotion(name), number);
    }
}
