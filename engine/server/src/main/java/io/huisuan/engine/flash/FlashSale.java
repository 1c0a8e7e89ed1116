package io.huisuan.engine.flash;

import io.huisuan.engine.activity.GoodsPrice;
import io.huisuan.engine.limit.Stocks.Rest;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A flash sale: a promotion of the form {@code FLASH_SALE}. Its slot is its schedule, half open;
 * its stock are the units of its limits.
 *
 * @param isStopped its campaign was
 */
record FlashSale(Promotion promotion, boolean isStopped) {

    /** What is announced: what begins within a day. */
    static final Duration AHEAD = Duration.ofHours(24);

    static final Comparator<FlashSale> BY_START =
            Comparator.comparing((FlashSale sale) -> sale.schedule().start())
                    .thenComparing(sale -> sale.promotion().id());

    private static final String TEMPLATE = "FLASH_SALE";

    static boolean isOne(Promotion promotion) {
        return promotion.body() instanceof Form form && form.template().equals(TEMPLATE);
    }

    private Schedule schedule() {
        return promotion.schedule();
    }

    Optional<Instant> from() {
        return schedule().from().map(this::instant);
    }

    Optional<Instant> until() {
        return schedule().until().map(this::instant);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(schedule().zone()).toInstant();
    }

    /** Whether it is on. */
    boolean runs(Instant at) {
        return !isStopped && schedule().runs(at);
    }

    /** Whether it begins within a day, and has not. */
    boolean isNext(Instant at) {
        return !isStopped
                && !schedule().isOver(at)
                && !schedule().runs(at)
                && !schedule().start().isAfter(at.plus(AHEAD));
    }

    /**
     * Where it is.
     *
     * @param rest what is left; empty when that is not known
     */
    FlashState state(Instant at, Optional<Rest> rest) {
        if (isStopped || schedule().isOver(at)) {
            return FlashState.ENDED;
        }
        if (!schedule().runs(at)) {
            return FlashState.NOT_STARTED;
        }
        return rest.filter(left -> left.units() == 0).isPresent()
                ? FlashState.SOLD_OUT
                : FlashState.OK;
    }

    /** Of the goods that it names, in their order. */
    List<GoodsPrice> prices() {
        return GoodsPrice.of(promotion);
    }
}
