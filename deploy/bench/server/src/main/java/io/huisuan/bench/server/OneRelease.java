package io.huisuan.bench.server;

import io.huisuan.engine.shelf.ReleaseFeed;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.repo.release.ReleaseContent;

import java.util.Optional;

/** A feed that has one release at a time, and that is in effect. */
final class OneRelease implements ReleaseFeed {

    private volatile ReleaseContent release;

    OneRelease(ReleaseContent release) {
        this.release = release;
    }

    void replace(ReleaseContent next) {
        release = next;
    }

    @Override
    public Optional<ReleaseName> effective() {
        return Optional.of(new ReleaseName(release.number(), release.digest()));
    }

    @Override
    public Optional<ReleaseContent> content(long number) {
        return Optional.of(release);
    }
}
