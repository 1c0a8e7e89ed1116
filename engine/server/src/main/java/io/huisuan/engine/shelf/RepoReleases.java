package io.huisuan.engine.shelf;

import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.repo.release.Releases;

import java.util.Optional;

/** Releases straight from the rules repository. */
public final class RepoReleases implements ReleaseFeed {

    private final Releases releases;

    public RepoReleases(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<ReleaseName> effective() {
        return releases.effective()
                .map(live -> new ReleaseName(live.releaseNumber(), live.digest()));
    }

    @Override
    public Optional<ReleaseContent> content(long number) {
        return releases.content(number);
    }
}
