package io.huisuan.engine.shelf;

import io.huisuan.repo.release.ReleaseContent;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Holds the release that is live. A new one replaces it only after it was verified, loaded and
 * tried; when that fails, the old one stays and the shelf says why. Shoppers never meet a
 * half-loaded release.
 */
public final class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final String NO_REASON = "";

    private final ReleaseFeed feed;
    private final Loading loading;
    private final LastGood lastGood;
    private final InstantSource now;
    private final AtomicReference<@Nullable Place> live = new AtomicReference<>();
    private volatile View view = new View(ShelfState.Kind.LOADING, null, NO_REASON);
    private String rejectedFor = NO_REASON;

    /** How the release in effect was last seen. */
    private record View(ShelfState.Kind kind, @Nullable ReleaseName rejected, String reason) {}

    public Shelf(ReleaseFeed feed, Loading loading, LastGood lastGood, InstantSource now) {
        this.feed = feed;
        this.loading = loading;
        this.lastGood = lastGood;
        this.now = now;
    }

    /** Works with what is live, which stays open until the work is done; empty is nothing live. */
    public <T> T reading(Function<Optional<Loaded>, T> work) {
        Place place = live.get();
        while (place != null && !place.enter()) {
            place = live.get();
        }
        if (place == null) {
            return work.apply(Optional.empty());
        }
        try {
            return work.apply(Optional.of(place.loaded()));
        } finally {
            place.leave();
        }
    }

    /** What it holds and how it sees what is in effect; at any instant what quotes are made of. */
    public ShelfState state() {
        Place place = live.get();
        View seen = view;
        return place == null
                ? new ShelfState(seen.kind, null, null, seen.rejected, seen.reason)
                : new ShelfState(
                        seen.kind,
                        place.loaded().name(),
                        place.since(),
                        seen.rejected,
                        seen.reason);
    }

    /**
     * Puts the first release on the shelf: the one in effect or, when that can't be had, what was
     * live before this node stopped. {@link #refresh} or {@link #loseSight} has been called.
     */
    public void restoreIfEmpty() {
        if (live.get() == null && view.kind != ShelfState.Kind.LIVE) {
            restore();
        }
    }

    /** Puts what is in effect on the shelf. Never throws; the state says how it went. */
    public void refresh() {
        try {
            feed.effective()
                    .ifPresentOrElse(
                            this::follow, () -> note(ShelfState.Kind.LIVE, null, NO_REASON));
        } catch (RuntimeException unknown) {
            loseSight(unknown);
        }
    }

    /** Notes that what is in effect cannot be known for now; what is live stays. */
    public void loseSight(RuntimeException why) {
        if (view.kind != ShelfState.Kind.STALE) {
            log.warn("the release in effect is unknown, the last good one stays", why);
        }
        note(ShelfState.Kind.STALE, view.rejected, Database.plainly(why));
    }

    private void follow(ReleaseName effective) {
        if (effective.equals(state().release())) {
            note(ShelfState.Kind.LIVE, null, NO_REASON);
            return;
        }
        if (effective.equals(view.rejected)) {
            note(ShelfState.Kind.REJECTED, effective, rejectedFor);
            return;
        }
        try {
            activate(effective);
            note(ShelfState.Kind.LIVE, null, NO_REASON);
        } catch (Rejected e) {
            log.error("release {} stays off the shelf", effective.number(), e);
            rejectedFor = String.valueOf(e.getMessage());
            note(ShelfState.Kind.REJECTED, effective, rejectedFor);
        }
    }

    private void activate(ReleaseName effective) {
        ReleaseContent release =
                feed.content(effective.number())
                        .map(effective::of)
                        .orElseThrow(() -> Rejected.missing(effective.number()));
        put(loading.prove(release));
        try {
            lastGood.keep(release);
        } catch (UncheckedIOException e) {
            log.error("a restart without the database will not find this release", e);
        }
    }

    private void restore() {
        try {
            lastGood.find().map(loading::prove).ifPresent(this::put);
        } catch (RuntimeException e) {
            log.error("the release on disk is not used", e);
        }
    }

    private void put(Loaded loaded) {
        Place before = live.getAndSet(new Place(loaded, now.instant()));
        log.info("release {} ({}) is live", loaded.name().number(), loaded.name().digest());
        if (before != null) {
            before.retire();
        }
    }

    private void note(ShelfState.Kind kind, @Nullable ReleaseName rejected, String reason) {
        view = new View(kind, rejected, reason);
    }
}
