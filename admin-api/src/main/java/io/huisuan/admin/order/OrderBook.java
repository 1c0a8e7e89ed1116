package io.huisuan.admin.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.webhook.DeliveryView;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.order.BookedReturn;
import io.huisuan.ledger.order.Listed;
import io.huisuan.ledger.order.OrderFilter;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders with all that the ledger knows of them. */
public final class OrderBook {

    /** Of an order's events to all endpoints. */
    private static final int MOST_DELIVERIES = 500;

    private final Books books;
    private final Orders orders;
    private final Decisions decisions;
    private final Deliveries deliveries;

    public OrderBook(Books books, Orders orders, Decisions decisions, Deliveries deliveries) {
        this.books = books;
        this.orders = orders;
        this.decisions = decisions;
        this.deliveries = deliveries;
    }

    List<Listed> page(OrderFilter filter, long before, int most) {
        return orders.page(filter, before, most);
    }

    OrderView story(String id) {
        Hold hold = books.find(id).orElseThrow(() -> Refused.notFound("order/" + id));
        List<Entry> entries = books.entries(hold.client(), hold.order());
        Optional<UUID> made = orders.decision(id);
        Optional<Decision> decision = made.flatMap(decisions::find);
        return new OrderView(
                hold.id(),
                hold.client(),
                hold.order(),
                Session.of(entries),
                hold.state(),
                hold.at(),
                hold.expiresAt(),
                made.map(UUID::toString).orElse(null),
                decision.map(Decision::total).orElse(null),
                decision.map(Decision::currency).orElse(null),
                hold.origin().costs().entrySet().stream()
                        .map(cost -> new OrderView.OrderCost(cost.getKey(), cost.getValue()))
                        .toList(),
                hold.lines().stream().map(OrderView.OrderResource::of).toList(),
                hold.items().stream().map(OrderView.OrderItem::of).toList(),
                entries.stream().map(OrderView.OrderEntry::of).toList(),
                orders.returns(id).stream().map(OrderBook::view).toList(),
                deliveries.ofAggregate(hold.client() + "/" + hold.order(), MOST_DELIVERIES).stream()
                        .map(DeliveryView::of)
                        .toList());
    }

    private static OrderView.OrderReturn view(BookedReturn booked) {
        return new OrderView.OrderReturn(
                booked.number(), Json.parse(booked.returned().getBytes(UTF_8)), booked.refund());
    }
}
