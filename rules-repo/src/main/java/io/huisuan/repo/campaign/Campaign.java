package io.huisuan.repo.campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A marketing initiative.
 *
 * @param owner the account that answers for it
 * @param zone in which its days begin, like {@code Asia/Shanghai}
 * @param startsAt inclusive
 * @param endsAt exclusive
 * @param revision from 1; grows with each change
 */
public record Campaign(
        String id,
        String nameZh,
        String nameEn,
        String goal,
        String owner,
        String zone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int revision,
        Instant createdAt,
        Instant updatedAt) {}
