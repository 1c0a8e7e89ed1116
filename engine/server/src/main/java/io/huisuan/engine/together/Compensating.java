package io.huisuan.engine.together;

import io.huisuan.engine.limit.Stocks;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.bargain.Compensations;
import io.huisuan.ledger.bargain.Compensations.Offered;
import io.huisuan.promotion.Promotion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/**
 * Gives coupons to owners who have won a bargain of which nothing is left to buy, by the limits of
 * the version that they play by.
 */
public final class Compensating implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Compensating.class);
    private static final int AT_ONCE = 100;

    private final Shelf shelf;
    private final Pins pins;
    private final Stocks stocks;
    private final Compensations compensations;

    public Compensating(Shelf shelf, Pins pins, Stocks stocks, Compensations compensations) {
        this.shelf = shelf;
        this.pins = pins;
        this.stocks = stocks;
        this.compensations = compensations;
    }

    @Override
    public void run() {
        compensations.undecided().forEach(this::tryDecide);
        compensations.give(AT_ONCE);
    }

    /** One of a release that cannot be read keeps no other from being decided. */
    private void tryDecide(Offered offered) {
        try {
            shelf.reading(live -> live.flatMap(loaded -> played(loaded, offered)))
                    .ifPresent(
                            promotion -> compensations.decide(offered, stocks.supply(promotion)));
        } catch (RuntimeException e) {
            log.warn("who is compensated for {} is not decided yet", offered.promotion(), e);
        }
    }

    private Optional<Promotion> played(Loaded live, Offered offered) {
        var release = new ReleaseName(offered.release(), offered.digest());
        return pins.host(live, release, offered.promotion())
                .rulebook()
                .promotion(offered.promotion());
    }
}
