package io.huisuan.repo.asset;

import io.huisuan.repo.NamesType;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is versioned, with every version that there ever was. */
public final class Assets {

    private static final int AT_ONCE = 200;

    private final AssetMapper assets;
    private final VersionMapper versions;

    public Assets(Database database) {
        var id = new AssetIdType();
        assets = database.mapper(AssetMapper.class, id);
        versions = database.mapper(VersionMapper.class, id, new BlobType(), new NamesType());
    }

    public Optional<Asset> find(AssetId id) {
        return assets.find(id);
    }

    public Optional<Version> version(AssetId id, int number) {
        return versions.find(id, number);
    }

    /** An asset's versions, newest first. */
    public Page<Version> versions(AssetId id, Page.Request request) {
        return request.of(versions.page(id, request.size(), request.offset()), versions.count(id));
    }

    /** What a version says. */
    public Optional<Blob> content(AssetId id, int number) {
        return version(id, number).map(Version::sha256).flatMap(this::blob);
    }

    public Optional<Blob> blob(String sha256) {
        return Optional.ofNullable(blobs(List.of(sha256)).get(sha256));
    }

    /** The blobs of these names, as far as there are any, under their names. */
    public Map<String, Blob> blobs(Collection<String> sha256s) {
        var names = new ArrayList<>(sha256s);
        var found = new HashMap<String, Blob>();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<String> some = names.subList(from, Math.min(from + AT_ONCE, names.size()));
            versions.kept(some).forEach(kept -> found.put(kept.sha256(), kept.bytes()));
        }
        return found;
    }

    /** Adds an asset that nobody has described yet; an existing one stays as it is. */
    public void addIfMissing(Asset asset) {
        assets.addIfMissing(asset);
    }

    /**
     * Makes the content an immutable version of the asset and takes over its campaign and label.
     * Content that its change request has already made the newest version of is that version. Call
     * it inside of a transaction.
     */
    public Version commit(Commit commit) {
        AssetId id = commit.asset();
        if (assets.lock(id).isEmpty()) {
            throw Refused.notFound(id.toString());
        }
        assets.relabel(id, commit.campaign(), commit.label());
        Version next = commit.as(versions.newestNumber(id) + 1);
        return versions.newestOf(id, commit.changeRequest())
                .filter(commit::isAlready)
                .orElseGet(() -> add(next, commit));
    }

    private Version add(Version version, Commit commit) {
        versions.keep(version.sha256(), commit.content());
        if (commit.artifact() != null && version.artifactSha256() != null) {
            versions.keep(version.artifactSha256(), commit.artifact());
        }
        versions.add(version);
        return version;
    }
}
