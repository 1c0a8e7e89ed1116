package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;

import java.time.Instant;
import java.util.List;

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

    /** Numbers of that time, each of what happened in it. */
    public Funnel funnel(String promotion, Instant from, Instant until) {
        return standings.funnel(promotion, from, until);
    }
}
