package io.huisuan.admin.release;

import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Activations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A release going live.
 *
 * @param release its number
 * @param base digest of the release that it was meant to replace
 * @param state {@code SUSPENDED}: its base has moved, so it does not take effect; somebody has to
 *     decide
 * @param scheduled whether it was planned ahead
 */
public record ActivationView(
        long id,
        long release,
        String digest,
        @Nullable String base,
        Instant from,
        Activation.Kind kind,
        Activation.Status state,
        boolean scheduled,
        String actor,
        String reason,
        Instant createdAt) {

    static ActivationView of(Activation activation, Activations story, Instant at) {
        return new ActivationView(
                activation.id(),
                activation.releaseNumber(),
                activation.digest(),
                activation.baseDigest(),
                activation.fromAt(),
                activation.kind(),
                story.statusAt(at, activation),
                activation.scheduled(),
                activation.actor(),
                activation.reason(),
                activation.createdAt());
    }
}
