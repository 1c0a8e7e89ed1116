package io.huisuan.engine.shelf;

import io.huisuan.pricing.Policy;
import io.huisuan.repo.release.ReleaseContent;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Any release there ever was, for looking back; one at a time, because memory is for checkout. */
public final class Archive {

    private final Shelf shelf;
    private final ReleaseFeed feed;
    private final Loading loading;
    private final ReentrantLock turn = new ReentrantLock();

    public Archive(Shelf shelf, ReleaseFeed feed, Loading loading) {
        this.shelf = shelf;
        this.feed = feed;
        this.loading = loading;
    }

    /**
     * Works with a release: the live one if it is that, else it is loaded for this work alone.
     *
     * @param name empty works with none
     * @throws Rejected when the release is not there any more or is not what it was
     */
    public <T> T reading(Optional<ReleaseName> name, Function<Optional<Loaded>, T> work) {
        if (name.isEmpty()) {
            return work.apply(Optional.empty());
        }
        return shelf.<Optional<T>>reading(
                        live ->
                                live.filter(loaded -> loaded.name().equals(name.get()))
                                        .map(loaded -> work.apply(Optional.of(loaded))))
                .orElseGet(() -> loading(name.get(), work));
    }

    /**
     * The policy of a release, which is not loaded for that.
     *
     * @param name empty is none, and so the default
     * @throws Rejected when the release is not there any more or is not what it was
     */
    public Policy policy(Optional<ReleaseName> name) {
        if (name.isEmpty()) {
            return Policy.DEFAULT;
        }
        return shelf.<Optional<Policy>>reading(
                        live ->
                                live.filter(loaded -> loaded.name().equals(name.get()))
                                        .map(loaded -> loaded.rulebook().policy()))
                .orElseGet(() -> loading.policy(content(name.get())));
    }

    private ReleaseContent content(ReleaseName name) {
        return feed.content(name.number())
                .map(name::of)
                .orElseThrow(() -> Rejected.missing(name.number()));
    }

    private <T> T loading(ReleaseName name, Function<Optional<Loaded>, T> work) {
        ReleaseContent content = content(name);
        turn.lock();
        try {
            Loaded loaded = loading.load(content);
            try (var _ = loaded.rulebook()) {
                return work.apply(Optional.of(loaded));
            }
        } finally {
            turn.unlock();
        }
    }
}
