package io.huisuan.admin.order;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.order.Listed;
import io.huisuan.ledger.order.OrderFilter;
import io.huisuan.store.Bounds;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Orders, for people to look at. */
@RestController
class OrderController {

    private final OrderBook orders;

    OrderController(OrderBook orders) {
        this.orders = orders;
    }

    /**
     * Orders in a list.
     *
     * @param next {@code before} of the next page; absent on the last one
     */
    record OrderList(List<OrderView.OrderRow> items, @Nullable String next) {}

    /**
     * Orders by their reservations, newest first; each parameter narrows. An order that expired and
     * was reserved anew is there twice.
     *
     * @param order its whole id
     * @param session its state
     * @param campaign that it has scarce things of
     * @param from when it was reserved, including
     * @param to excluding
     * @param before {@code next} of the page before
     * @param size 1 to 200
     */
    @GetMapping("/api/orders")
    OrderList list(
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable Session session,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size) {
        int most = Bounds.within(size, 1, Page.Request.LARGEST, "?size");
        long older = before == null ? Long.MAX_VALUE : Given.id("?before", before);
        List<Listed> found =
                orders.page(
                        new OrderFilter(order, client, session, campaign, from, to), older, most);
        String next = found.size() < most ? null : String.valueOf(found.getLast().seq());
        return new OrderList(found.stream().map(OrderView.OrderRow::of).toList(), next);
    }

    /** All about an order, by one of its reservations. */
    @GetMapping("/api/orders/{hold}")
    OrderView get(@PathVariable String hold) {
        return orders.story(hold);
    }
}
