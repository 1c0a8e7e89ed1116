package io.huisuan.ledger.budget;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A stretch of time that a budget is for.
 *
 * @param name like {@code 20261111}, at most 9 characters
 * @param from inclusive; null when it has always been
 * @param until exclusive; null when it never ends
 */
public record Period(String name, @Nullable Instant from, @Nullable Instant until) {

    static final Period ALWAYS = new Period("all", null, null);

    /** Whether an instant is in it. */
    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
