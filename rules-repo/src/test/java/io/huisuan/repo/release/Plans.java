package io.huisuan.repo.release;

import io.huisuan.repo.release.Activation.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Activations on the days of a month. */
final class Plans {

    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }

    /** Published there and then. */
    static Activation now(long id, int day, String digest, @Nullable String base) {
        return activation(id, day, digest, base, false, false);
    }

    static Activation planned(long id, int day, String digest, @Nullable String base) {
        return activation(id, day, digest, base, true, false);
    }

    static Activation activation(
            long id,
            int day,
            String digest,
            @Nullable String base,
            boolean scheduled,
            boolean cancelled) {
        return new Activation(
                id,
                digest.charAt(0),
                digest,
                base,
                day(day),
                Kind.PUBLISH,
                scheduled,
                "zhao",
                "",
                START,
                cancelled);
    }

    static Activation cancelled(Activation planned) {
        return new Activation(
                planned.id(),
                planned.releaseNumber(),
                planned.digest(),
                planned.baseDigest(),
                planned.fromAt(),
                planned.kind(),
                planned.scheduled(),
                planned.actor(),
                planned.reason(),
                planned.createdAt(),
                true);
    }

    static String live(Activations story, int day) {
        return story.liveAt(day(day)).map(Activation::digest).orElse("nothing");
    }

    private Plans() {}
}
