package io.huisuan.engine.together;

import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.closing.Closing;
import io.huisuan.ledger.closing.Closings;
import io.huisuan.promotion.Promotion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends what is open of promotions that went with that decision. Only a node that prices by the
 * release that takes a promotion out, or a later one, and does not have it, does so: a release that
 * is called off, suspended or gone back on ends nothing.
 */
public final class ClosingDown implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ClosingDown.class);

    private final Shelf shelf;
    private final Closings closings;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public ClosingDown(Shelf shelf, Closings closings, InstantSource now) {
        this.shelf = shelf;
        this.closings = closings;
        this.now = now;
    }

    @Override
    public void run() {
        closings.due().stream().filter(this::isMeant).forEach(this::carryOut);
    }

    private boolean isMeant(Closing closing) {
        return switch (closing.scope()) {
            // Closings look at the gate themselves, and hold it meanwhile.
            case CAMPAIGN -> true;
            case PROMOTION ->
                    shelf.reading(
                            live -> live.filter(loaded -> isOut(loaded, closing)).isPresent());
        };
    }

    private boolean isOut(Loaded live, Closing closing) {
        Instant at = now.instant();
        return live.name().number() >= closing.release()
                && live.rulebook()
                        .promotion(closing.name())
                        .filter(promotion -> isPlayed(promotion, at))
                        .isEmpty();
    }

    private static boolean isPlayed(Promotion promotion, Instant at) {
        return promotion.play().isPresent() && !promotion.schedule().isOver(at);
    }

    private void carryOut(Closing closing) {
        try {
            int ended = closings.carryOut(closing);
            if (ended > 0) {
                log.info("{} of {} {} ended", ended, closing.scope(), closing.name());
            }
        } catch (RuntimeException e) {
            log.warn("{} {} is not ended yet", closing.scope(), closing.name(), e);
        }
    }
}
