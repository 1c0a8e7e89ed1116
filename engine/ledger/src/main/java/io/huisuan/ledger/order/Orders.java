package io.huisuan.ledger.order;

import io.huisuan.ledger.UuidType;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.State;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stands beside the holds of orders. What is added belongs to the current transaction. */
public final class Orders {

    private final OrderMapper orders;

    public Orders(Database database) {
        orders = database.mapper(OrderMapper.class, new UuidType());
    }

    /**
     * The holds of orders rest on decisions, on which no other order has rested.
     *
     * @throws Declined with {@link Reason#QUOTE_USED}, and one that was used if there is one only
     */
    public void add(List<Resting> orders) {
        List<Resting> sorted =
                orders.stream().sorted(Comparator.comparing(Resting::decision)).toList();
        this.orders.use(sorted);
        if (this.orders.countUsed(sorted) < sorted.size()) {
            throw new Declined(Reason.QUOTE_USED, sorted.getFirst().decision().toString());
        }
        this.orders.addDecisions(sorted);
    }

    public void add(String hold, BookedReturn booked) {
        orders.addReturn(hold, booked);
    }

    /** An order's newest reservation. */
    public Optional<Placed> find(String client, String order) {
        return orders.placed(client, order);
    }

    /** What has come back of a hold, oldest first. */
    public List<BookedReturn> returns(String hold) {
        return orders.returns(hold);
    }

    /**
     * Reservations, newest first.
     *
     * @param before only of older ones than this
     */
    public List<Listed> page(OrderFilter filter, long before, int most) {
        return switch (filter.session()) {
            case null -> orders.page(filter, null, null, before, most);
            case OPEN -> in(filter, before, most, null, State.EXPIRED);
            case RESERVED -> in(filter, before, most, null, State.HELD);
            case PAID -> in(filter, before, most, false, State.COMMITTED);
            case PARTIALLY_RETURNED -> in(filter, before, most, true, State.COMMITTED);
            case CANCELLED -> in(filter, before, most, null, State.RELEASED, State.REFUNDED);
        };
    }

    private List<Listed> in(
            OrderFilter filter,
            long before,
            int most,
            @Nullable Boolean returned,
            State... states) {
        List<String> names = Arrays.stream(states).map(State::name).toList();
        return orders.page(filter, names, returned, before, most);
    }

    /** The decision that a hold rests on. */
    public Optional<UUID> decision(String hold) {
        return orders.decision(hold);
    }
}
