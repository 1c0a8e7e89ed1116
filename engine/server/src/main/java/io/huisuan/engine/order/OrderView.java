package io.huisuan.engine.order;

import io.huisuan.engine.returns.ReturnView;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Origin;
import io.huisuan.ledger.hold.Receipt;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.hold.Step;
import io.huisuan.ledger.order.BookedReturn;
import io.huisuan.ledger.order.Placed;
import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders as checkout reads them. */
final class OrderView {

    private OrderView() {}

    /**
     * All about an order.
     *
     * @param entries of all its reservations, oldest first
     * @param origin of the newest one
     * @param returns of the newest one
     */
    record Story(
            String order,
            Placed placed,
            Origin origin,
            List<Entry> entries,
            List<BookedReturn> returns) {}

    static JsonNode of(Ordering.Booked booked) {
        return of(booked.done().receipt(), booked.decision()).tree();
    }

    static JsonNode of(Ordering.Back back, Locale locale) {
        String decision = back.decision().id().toString();
        return of(back.done().receipt(), back.decision())
                .member("return", back.refund(), refund -> ReturnView.of(decision, refund, locale))
                .tree();
    }

    private static Writing of(Receipt receipt, Decision decision) {
        return Writing.object()
                .text("order", receipt.order())
                .text("state", session(receipt).name())
                .text("at", receipt.at().toString())
                .text("payUntil", receipt.expiresAt().toString())
                .text("decision", decision.id().toString())
                .text("currency", decision.currency())
                .whole("total", decision.total());
    }

    private static Session session(Receipt receipt) {
        return switch (receipt.step()) {
            case RESERVE -> Session.RESERVED;
            case COMMIT, LATE -> Session.PAID;
            case RELEASE -> Session.CANCELLED;
            case EXPIRE, COUNT -> Session.OPEN;
            case REFUND ->
                    receipt.state() == State.REFUNDED
                            ? Session.CANCELLED
                            : Session.PARTIALLY_RETURNED;
        };
    }

    static JsonNode of(Story story) {
        return Writing.object()
                .text("order", story.order())
                .text("state", Session.of(story.entries()).name())
                .text("at", story.placed().at().toString())
                .text("payUntil", story.placed().expiresAt().toString())
                .text("decision", story.placed().decision().toString())
                .fullList("steps", told(story.entries()), OrderView::step)
                .fullList("costs", List.copyOf(story.origin().costs().entrySet()), OrderView::cost)
                .whole("refunded", story.returns().stream().mapToLong(BookedReturn::refund).sum())
                .tree();
    }

    private static ObjectNode cost(Map.Entry<String, Long> cost) {
        return Writing.object()
                .text("bearer", cost.getKey())
                .whole("amount", cost.getValue())
                .tree();
    }

    /** What a budget counts afterwards is nothing that happened to the order. */
    private static List<Entry> told(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.step() != Step.COUNT).toList();
    }

    private static ObjectNode step(Entry entry) {
        return Writing.object()
                .text("event", entry.step().event())
                .text("at", entry.at().toString())
                .tree();
    }
}
