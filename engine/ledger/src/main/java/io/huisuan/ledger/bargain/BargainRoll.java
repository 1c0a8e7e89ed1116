package io.huisuan.ledger.bargain;

import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How a promotion does that lets customers bargain. */
public final class BargainRoll {

    private final BargainRollMapper roll;

    public BargainRoll(Database database) {
        roll = database.mapper(BargainRollMapper.class);
    }

    /**
     * Of bargains that were started in that time.
     *
     * @param promotion only its; null for all
     * @param from including
     * @param until excluding
     */
    public BargainFunnel funnel(@Nullable String promotion, Instant from, Instant until) {
        return roll.funnel(promotion, from, until);
    }
}
