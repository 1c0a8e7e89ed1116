package io.huisuan.repo.audit;

import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which audit entries are asked for; what is null is not asked.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter {
        bounded(actor, "/actor");
        bounded(action, "/action");
        bounded(object, "/object");
    }

    public static AuditFilter of(String object) {
        return new AuditFilter(null, null, object, null, null);
    }

    private static void bounded(@Nullable String text, String pointer) {
        if (text != null) {
            Bounds.text(text, 200, pointer);
        }
    }
}
