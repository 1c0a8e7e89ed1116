package io.huisuan.repo.release;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/**
 * A release going live. Activations are only ever added; which release is live follows from them,
 * see {@link Activations}.
 *
 * @param releaseNumber the release that goes live
 * @param digest of that release
 * @param baseDigest the release that it was meant to replace, null for none
 * @param fromAt when
 * @param scheduled whether it was planned ahead: then it needs its base at that instant
 * @param cancelled whether somebody called it off before it took effect
 */
public record Activation(
        long id,
        long releaseNumber,
        String digest,
        @Nullable String baseDigest,
        Instant fromAt,
        Kind kind,
        boolean scheduled,
        String actor,
        String reason,
        Instant createdAt,
        boolean cancelled) {

    /** INVARIANT: total, because ids are unique; every node sorts the same way. */
    public static final Comparator<Activation> ORDER =
            Comparator.comparing(Activation::fromAt).thenComparing(Activation::id);

    /** Why a release goes live. */
    public enum Kind {
        /** Approved changes were merged into it. */
        PUBLISH,
        /** It was live before. */
        ROLLBACK
    }

    /** What has become of an activation. */
    public enum Status {
        /** It will take effect, as far as is known now. */
        SCHEDULED,
        /** Its release is live. */
        LIVE,
        /** It took effect, and another one after it. */
        SUPERSEDED,
        /** Its base has moved: it does not take effect. Somebody has to decide. */
        SUSPENDED,
        /** Called off before it took effect. */
        CANCELLED
    }
}
