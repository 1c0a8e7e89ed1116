package io.huisuan.admin.order;

import io.huisuan.admin.webhook.DeliveryView;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Movement;
import io.huisuan.ledger.hold.Session;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.hold.Step;
import io.huisuan.ledger.order.Listed;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * An order as its reservation tells it.
 *
 * @param session as checkout knows it: of the whole order, whatever reservation is looked at
 * @param currency of its decision; absent when that is not kept
 * @param costs what its coupons took off when it was placed, by who bears it
 * @param resources what it has of scarce things
 * @param entries of all its reservations, oldest first
 * @param returns of this reservation, oldest first
 * @param deliveries of its events, oldest first
 */
record OrderView(
        String hold,
        String client,
        String order,
        Session session,
        State state,
        Instant at,
        Instant expiresAt,
        @Nullable String decision,
        @Nullable Long total,
        @Nullable String currency,
        List<OrderCost> costs,
        List<OrderResource> resources,
        List<OrderItem> items,
        List<OrderEntry> entries,
        List<OrderReturn> returns,
        List<DeliveryView> deliveries) {

    /**
     * An order in a list.
     *
     * @param hold names its reservation
     * @param total what was to be paid, in minor units
     */
    record OrderRow(
            String hold,
            String client,
            String order,
            Session session,
            Instant at,
            Instant expiresAt,
            @Nullable String decision,
            @Nullable Long total,
            @Nullable String currency) {

        static OrderRow of(Listed listed) {
            return new OrderRow(
                    listed.hold(),
                    listed.client(),
                    listed.order(),
                    listed.session(),
                    listed.at(),
                    listed.expiresAt(),
                    listed.decision() == null ? null : listed.decision().toString(),
                    listed.total(),
                    listed.currency());
        }
    }

    /**
     * What somebody bears of what coupons took off.
     *
     * @param bearer {@code platform}, {@code merchant:<id>} or {@code brand:<id>}
     * @param amount in minor units
     */
    record OrderCost(String bearer, long amount) {}

    /**
     * What it has of something scarce.
     *
     * @param key of the resource, like the promotion's id; of customers and codes a keyed hash
     * @param line of the order; empty for all of it
     * @param taken count, or minor units of money
     * @param returned of that
     * @param overdrawn whether it stands in the overdraft
     */
    record OrderResource(
            Kind kind,
            String key,
            String campaign,
            String line,
            long wanted,
            long taken,
            long returned,
            boolean overdrawn) {

        static OrderResource of(HoldLine line) {
            return new OrderResource(
                    line.resource().kind(),
                    line.resource().key(),
                    line.campaign(),
                    line.line(),
                    line.wanted(),
                    line.taken(),
                    line.returned(),
                    line.overdrawn());
        }
    }

    /** A line of the order, and how many of its units have come back. */
    record OrderItem(String line, int units, int returned) {

        static OrderItem of(Item item) {
            return new OrderItem(item.line(), item.units(), item.returned());
        }
    }

    /**
     * What happened.
     *
     * @param event the id of the event that tells of it
     * @param type of that event
     */
    record OrderEntry(
            String hold,
            Step step,
            int number,
            State after,
            Instant at,
            String event,
            String type,
            List<OrderMovement> movements) {

        static OrderEntry of(Entry entry) {
            return new OrderEntry(
                    entry.hold(),
                    entry.step(),
                    entry.number(),
                    entry.after(),
                    entry.at(),
                    entry.hold() + ":" + entry.step() + ":" + entry.number(),
                    entry.step().event(),
                    entry.movements().stream().map(OrderMovement::of).toList());
        }
    }

    /** By how much it moved which counter. */
    record OrderMovement(Kind kind, String key, long held, long used, long overdrawn) {

        static OrderMovement of(Movement movement) {
            return new OrderMovement(
                    movement.resource().kind(),
                    movement.resource().key(),
                    movement.held(),
                    movement.used(),
                    movement.overdrawn());
        }
    }

    /**
     * What came back.
     *
     * @param number from 1
     * @param returned {@code units} by line, and {@code gifts} by promotion
     * @param refund in minor units
     */
    record OrderReturn(int number, JsonNode returned, long refund) {}
}
