package io.huisuan.repo.release;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.release.ReleaseMapper.Signed;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What was published and what is live. Reading only: nodes need nothing more. */
public final class Releases {

    private final InstantSource now;
    private final Assets assets;
    private final ReleaseMapper releases;
    private final ActivationMapper activations;

    public Releases(Database database, InstantSource now) {
        this.now = now;
        assets = new Assets(database);
        releases = database.mapper(ReleaseMapper.class, new AssetIdType());
        activations = database.mapper(ActivationMapper.class);
    }

    /** What is live now: the one question that nodes ask every second. Empty before the first. */
    public Optional<Activation> effective() {
        return effective(now.instant());
    }

    /** What is, was or, as far as is known now, will be live at this instant. */
    public Optional<Activation> effective(Instant at) {
        return Activations.of(activations.decidingFrom(at)).liveAt(at);
    }

    /** The whole story of what was, is and will be live. */
    public Activations story() {
        return Activations.of(activations.all());
    }

    public Optional<Activation> activation(long id) {
        return activations.find(id);
    }

    /** Activations, newest first. */
    public Page<Activation> activations(Page.Request request) {
        return request.of(activations.page(request.size(), request.offset()), activations.count());
    }

    public Optional<Release> find(long number) {
        return releases.find(number);
    }

    public Optional<Release> findByDigest(String digest) {
        return releases.findByDigest(digest);
    }

    /** Releases, newest first. */
    public Page<Release> page(Page.Request request) {
        return request.of(releases.page(request.size(), request.offset()), releases.count());
    }

    /** What a release consists of, sorted by asset. */
    public List<ReleaseItem> items(long number) {
        return releases.items(number);
    }

    public Optional<ReleaseItem> item(long number, AssetId asset) {
        return releases.item(number, asset);
    }

    /** The version of this asset that is live now, if one is. */
    public Optional<ReleaseItem> live(AssetId asset) {
        return effective().flatMap(live -> item(live.releaseNumber(), asset));
    }

    /** The change requests that were merged into a release. */
    public List<Long> changes(long number) {
        return releases.changes(number);
    }

    /** The newest releases, up to 20, that hold this version. */
    public List<Long> holding(AssetId asset, int version) {
        return releases.holding(asset, version, 20);
    }

    /** A release's signed text, its signature, and all that the text names; to be verified. */
    public Optional<ReleaseContent> content(long number) {
        return releases.find(number)
                .flatMap(release -> releases.signed(number).map(signed -> fill(release, signed)));
    }

    private ReleaseContent fill(Release release, Signed signed) {
        List<String> names =
                items(release.number()).stream()
                        .flatMap(item -> Stream.of(item.sha256(), item.artifactSha256()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new ReleaseContent(
                release.number(),
                release.digest(),
                signed.manifest(),
                new ReleaseSignature(signed.keyId(), signed.signature()),
                assets.blobs(names));
    }
}
