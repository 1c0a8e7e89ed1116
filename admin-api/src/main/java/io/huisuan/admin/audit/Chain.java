package io.huisuan.admin.audit;

import io.huisuan.admin.release.Origins;
import io.huisuan.admin.release.ReleaseView.Origin;
import io.huisuan.ledger.Decision;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Version;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Release;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From a price to the people who answer for it. */
public final class Chain {

    private final Releases releases;
    private final Assets assets;
    private final Origins origins;

    public Chain(Releases releases, Assets assets, Origins origins) {
        this.releases = releases;
        this.assets = assets;
        this.origins = origins;
    }

    /**
     * Who answers for a decision.
     *
     * @param publisher who made the release
     * @param publishedAt when it was made
     * @param activatedBy who had it live at the instant of the decision; absent when another
     *     release was live then and the node was late
     * @param versions of the promotions that the quote tells of, and of the policy
     */
    public record ChainView(
            ReleaseName release,
            String publisher,
            Instant publishedAt,
            @Nullable String activatedBy,
            @Nullable Instant activeSince,
            @Nullable String reason,
            List<Link> versions) {}

    public record ReleaseName(long number, String digest) {}

    /**
     * A version that took part.
     *
     * @param asset for example {@code promotion/mj-300-50}
     * @param authors who edited it
     * @param reviewers who approved its change request
     */
    public record Link(
            String asset,
            @Nullable Text name,
            int version,
            String sha256,
            Origin change,
            List<String> authors,
            List<String> reviewers) {}

    /** Empty when the decision was made without a release. */
    Optional<ChainView> of(Decision decision) {
        return Optional.ofNullable(decision.releaseNumber())
                .flatMap(releases::find)
                .map(release -> of(release, decision));
    }

    private ChainView of(Release release, Decision decision) {
        Optional<Activation> live =
                releases.effective(decision.at())
                        .filter(activation -> activation.digest().equals(release.digest()));
        return new ChainView(
                new ReleaseName(release.number(), release.digest()),
                release.createdBy(),
                release.createdAt(),
                live.map(Activation::actor).orElse(null),
                live.map(Activation::fromAt).orElse(null),
                live.map(Activation::reason).orElse(null),
                links(release, decision));
    }

    private List<Link> links(Release release, Decision decision) {
        Set<AssetId> concerned = concerned(decision);
        return releases.items(release.number()).stream()
                .filter(item -> concerned.contains(item.asset()))
                .map(this::link)
                .toList();
    }

    private static Set<AssetId> concerned(Decision decision) {
        var assets = new TreeSet<AssetId>();
        for (JsonNode outcome : json(decision.quote()).path("outcomes")) {
            assets.add(AssetId.promotion(outcome.path("promotion").asString()));
        }
        assets.add(AssetId.POLICY);
        return assets;
    }

    private Link link(ReleaseItem item) {
        Version version = assets.version(item.asset(), item.version()).orElseThrow();
        Origin origin = origins.of(version.changeRequestId());
        return new Link(
                item.asset().toString(),
                name(item),
                item.version(),
                item.sha256(),
                origin,
                version.authors().all(),
                origin.reviewers());
    }

    private @Nullable Text name(ReleaseItem item) {
        JsonNode name =
                assets.blob(item.sha256())
                        .map(blob -> Json.parse(blob.bytes()).path("name"))
                        .orElseThrow();
        return name.isMissingNode()
                ? null
                : new Text(name.path("zh").asString(""), name.path("en").asString(""));
    }

    static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
