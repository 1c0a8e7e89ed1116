package io.huisuan.repo.publish;

import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is to go live.
 *
 * @param changes 1 to 100 approved change requests
 * @param at when; null for now
 * @param reason 1 to 1,000 characters
 */
public record Order(List<Long> changes, @Nullable Instant at, String reason) {

    public Order {
        changes = List.copyOf(changes);
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
        Bounds.within(changes.size(), 1, 100, "/changes");
        reason = Bounds.required(reason, 1_000, "/reason");
        if (changes.stream().distinct().count() != changes.size()) {
            throw Refused.invalid(
                    "duplicate-change",
                    "/changes",
                    "同一个变更单只能出现一次。",
                    "Each change request may be named once.");
        }
    }
}
