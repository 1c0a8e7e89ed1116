package io.huisuan.ledger.hold;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Given;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.order.Resting;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What checkout stores beside the hold of an order: its decision, and what it was given. */
final class BenchOrders {

    // As for a cart of five lines.
    private static final String INPUTS = "{\"cart\":\"" + "x".repeat(1_200) + "\"}";
    private static final String QUOTE = "{\"quote\":\"" + "x".repeat(3_000) + "\"}";

    private final Decisions decisions;
    private final Orders orders;
    private final Budgets budgets;
    private final Instant at;

    BenchOrders(Database database) {
        var now = new DatabaseNow(database);
        decisions = new Decisions(database);
        orders = new Orders(database);
        var slices = new Slices(new Hmac(new byte[32]));
        budgets = new Budgets(database, now, slices, new Outbox(database));
        at = now.instant();
    }

    /**
     * Everything of one order.
     *
     * @param together whether it is stored with that of others
     */
    Beside of(String hold, String order, String campaign, boolean together) {
        var decision =
                new Decision(
                        UUID.randomUUID(),
                        at,
                        null,
                        null,
                        null,
                        null,
                        "policy/default 1",
                        1,
                        "CNY",
                        INPUTS,
                        "{}",
                        QUOTE);
        var placed =
                new Placed(
                        new Resting(hold, "shop", order, decision.id()),
                        decision,
                        new Given(hold, "mj", campaign, "1", 4_000, 2));
        return together ? new Together(this, placed) : Beside.of(() -> store(List.of(placed)));
    }

    private record Placed(Resting resting, Decision decision, Given given) {}

    private record Together(BenchOrders kept, Placed placed) implements Beside {

        @Override
        public void store(List<? extends Beside> all) {
            kept.store(all.stream().map(one -> ((Together) one).placed).toList());
        }
    }

    private void store(List<Placed> placed) {
        decisions.add(placed.stream().map(Placed::decision).toList());
        orders.add(placed.stream().map(Placed::resting).toList());
        budgets.add(placed.stream().map(Placed::given).toList());
    }
}
