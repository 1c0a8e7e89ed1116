package io.huisuan.admin.order;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What is left of promotions that are limited. */
@RestController
class LeftController {

    private final Lefts lefts;

    LeftController(Lefts lefts) {
        this.lefts = lefts;
    }

    /** What is limited. */
    enum Limited {
        USES,
        UNITS,
        BUDGET
    }

    /**
     * One limit of a promotion, as the ledger counts it now: orders, units, or minor units of
     * money.
     *
     * @param limit as it is live
     * @param held for orders that are not paid yet
     * @param used by paid orders
     * @param left not below zero, also where the limit was lowered afterwards
     * @param overdrawn honoured beyond it for orders that were paid too late
     * @param frozen its figures contradicted each other, so no order gets anything of it
     */
    record Left(
            Limited of,
            long limit,
            long held,
            long used,
            long left,
            long overdrawn,
            boolean frozen) {}

    /**
     * What is left of a promotion.
     *
     * @param currency of its budget
     * @param items one for each limit but that per customer; none when nothing is live or limited
     */
    record LeftOfPromotion(@Nullable String currency, List<Left> items) {}

    /** What is left of a promotion as it is live. */
    @GetMapping("/api/promotions/{id}/left")
    LeftOfPromotion left(@PathVariable String id) {
        return lefts.of(id);
    }
}
