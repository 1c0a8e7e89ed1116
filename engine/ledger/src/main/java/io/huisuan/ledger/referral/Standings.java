package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.budget.Period;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a promotion does that lets customers bring others. */
public final class Standings {

    private final StandingsMapper standings;

    public Standings(Database database) {
        standings = database.mapper(StandingsMapper.class, new KeyedHashType());
    }

    /**
     * The inviters with most rewards, of those who have as many the one who had them first.
     *
     * @param from including
     * @param until excluding
     * @param most 1 to 200
     */
    public List<Standing> best(String promotion, Instant from, Instant until, int most) {
        return standings.best(promotion, from, until, Bounds.within(most, 1, 200, "?most"));
    }

    /**
     * Inviters by how many of whom they brought have earned them something in that time, the best
     * first.
     *
     * @param within may be without a beginning and an end
     */
    public Page<Place> places(String promotion, Period within, Page.Request request) {
        return request.of(
                standings.places(
                        promotion, within.from(), within.until(), request.size(), request.offset()),
                standings.countPlaces(promotion, within.from(), within.until()));
    }

    /** One inviter's; none who has earned nothing in that time. */
    public Optional<Place> place(String promotion, Period within, KeyedHash inviter) {
        return standings.place(promotion, within.from(), within.until(), inviter);
    }

    /**
     * Numbers of that time, each of what happened in it.
     *
     * @param promotion only its; null for all
     */
    public Funnel funnel(@Nullable String promotion, Instant from, Instant until) {
        return standings.funnel(promotion, from, until);
    }
}
