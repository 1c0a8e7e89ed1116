package io.huisuan.repo.publish;

import io.huisuan.repo.Actor;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Activation.Kind;
import io.huisuan.repo.release.Activations;
import io.huisuan.repo.release.Release;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * When something is to go live, and what it is to replace then.
 *
 * @param now when it is decided
 * @param from when it takes effect
 * @param scheduled whether it is planned ahead
 */
record Moment(Instant now, Instant from, boolean scheduled, Activations story) {

    /** What is live at that instant, as far as is known now. */
    Optional<Activation> base() {
        return story.liveAt(from);
    }

    @Nullable String baseDigest() {
        return base().map(Activation::digest).orElse(null);
    }

    /**
     * Only what was live before can be live again without changes, and only if it is not anyway.
     */
    void requireReturnTo(Release release) {
        long number = release.number();
        if (release.digest().equals(baseDigest())) {
            throw Refused.conflict(
                    "already-live",
                    "发布 " + number + " 届时已在线上。",
                    "Release " + number + " is already live then.");
        }
        if (!story.wasLive(number, now)) {
            throw Refused.precondition(
                    "never-live",
                    "发布 " + number + " 从未上线，不能回滚到它。",
                    "Release " + number + " was never live, so there is no going back to it.");
        }
    }

    Activation activation(Release release, Kind kind, Actor actor, String reason) {
        return new Activation(
                0,
                release.number(),
                release.digest(),
                baseDigest(),
                from,
                kind,
                scheduled,
                actor.account(),
                reason,
                now,
                false);
    }
}
