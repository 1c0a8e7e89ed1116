package io.huisuan.ledger.budget;

import io.huisuan.ledger.budget.BudgetMapper.LineRow;
import io.huisuan.ledger.budget.GivenMapper.Counted;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A budget that begins while its campaign runs counts what was given since its period began, as if
 * it had been there: each order that has something gets its lines, so that what comes back of it
 * later comes back to the budget, too.
 */
final class Opening {

    /** The most orders that can be counted in one transaction. */
    static final int MOST = 200_000;

    private static final int AT_ONCE = 500;

    /** Behind all lines that an order has had from the beginning. */
    private static final int POSITION = 1_000_000;

    private final BudgetMapper budgets;
    private final GivenMapper given;
    private final Slices slices;
    private final Budget budget;
    private final Period period;
    private final Instant now;
    private final Map<ResourceId, long[]> counters = new TreeMap<>();

    Opening(BudgetMapper budgets, GivenMapper given, Slices slices, Budget budget, Instant now) {
        this.budgets = budgets;
        this.given = given;
        this.slices = slices;
        this.budget = budget;
        this.period = budget.period(now);
        this.now = now;
    }

    /** What an order has of it. */
    record Order(String hold, State state, ResourceId resource, long held, long used) {

        boolean hasAny() {
            return held + used > 0;
        }
    }

    /** Nobody reserves anything of the campaign meanwhile: its gate is locked. */
    void open() {
        List<String> orders =
                given.orders(
                        budget.campaign(),
                        budget.currency(),
                        period.from(),
                        period.until(),
                        MOST + 1);
        if (orders.size() > MOST) {
            throw new TooManyOrders();
        }
        if (budget.split().isNone()) {
            counters.put(slices.of(budget, period, ""), new long[2]);
        }
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            count(orders.subList(from, Math.min(orders.size(), from + AT_ONCE)));
        }
        counters.forEach(this::define);
    }

    /** More than can be counted while everybody waits. */
    static final class TooManyOrders extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void define(ResourceId id, long[] counted) {
        budgets.define(
                id,
                budget.campaign(),
                Math.max(budget.terms().amount(), counted[0] + counted[1]),
                counted[0],
                counted[1],
                budget.terms().overdraft());
    }

    private void count(List<String> ids) {
        List<String> locked = given.lock(ids);
        Map<String, List<Counted>> byOrder = new LinkedHashMap<>();
        for (Counted row : given.counted(budget.campaign(), budget.split().path(), locked)) {
            byOrder.computeIfAbsent(row.holdId(), _ -> new ArrayList<>()).add(row);
        }
        var orders = new ArrayList<Order>();
        var lines = new ArrayList<LineRow>();
        byOrder.forEach((hold, rows) -> count(hold, rows, orders, lines));
        if (!lines.isEmpty()) {
            budgets.addLines(lines, budget.campaign(), budget.terms().amount());
        }
        List<Order> having = orders.stream().filter(Order::hasAny).toList();
        if (!having.isEmpty()) {
            budgets.addEntries(having, budget.number(), now);
            budgets.addMovements(having, budget.number());
        }
    }

    private void count(String hold, List<Counted> rows, List<Order> orders, List<LineRow> lines) {
        Counted first = rows.getFirst();
        if (!isStillHad(first.state()) || !isNamed(first.value())) {
            return;
        }
        ResourceId resource = slices.of(budget, period, first.value());
        long left = 0;
        for (LineRow line : lines(hold, resource, rows)) {
            lines.add(line);
            left += line.taken() - line.returned();
        }
        boolean isHeld = first.state() == State.HELD;
        orders.add(new Order(hold, first.state(), resource, isHeld ? left : 0, isHeld ? 0 : left));
        long[] sums = counters.computeIfAbsent(resource, _ -> new long[2]);
        sums[isHeld ? 0 : 1] += left;
    }

    /** It may have changed before it was locked. */
    private static boolean isStillHad(State state) {
        return switch (state) {
            case HELD, COMMITTED, EXPIRED -> true;
            case RELEASED, REFUNDED -> false;
        };
    }

    private boolean isNamed(String value) {
        return !budget.split().isByCustomer() || !value.isEmpty();
    }

    private List<LineRow> lines(String hold, ResourceId resource, List<Counted> rows) {
        if (budget.counts() == Counts.USES) {
            return List.of(
                    line(hold, resource, "", 0, GiveBack.WHEN_WHOLE, 1, rows.getFirst(), null));
        }
        boolean isWhole = rows.stream().anyMatch(row -> row.lineId().isEmpty() && of(row) > 0);
        if (isWhole) {
            long sum = rows.stream().mapToLong(this::of).sum();
            return List.of(
                    line(hold, resource, "", 0, GiveBack.BY_SHARE, sum, rows.getFirst(), null));
        }
        var lines = new ArrayList<LineRow>();
        for (Counted row : rows) {
            if (of(row) > 0) {
                lines.add(
                        line(
                                hold,
                                resource,
                                row.lineId(),
                                lines.size(),
                                GiveBack.BY_SHARE,
                                of(row),
                                row,
                                row.itemUnits()));
            }
        }
        return lines;
    }

    private long of(Counted row) {
        return budget.counts() == Counts.MONEY ? row.money() : row.units();
    }

    private static LineRow line(
            String hold,
            ResourceId resource,
            String name,
            int place,
            GiveBack giveBack,
            long taken,
            Counted row,
            @Nullable Integer units) {
        long returned =
                switch (row.state()) {
                    case EXPIRED -> taken;
                    case COMMITTED ->
                            units == null || row.itemReturned() == null
                                    ? 0
                                    : HoldLine.part(taken, row.itemReturned(), units);
                    case HELD, RELEASED, REFUNDED -> 0;
                };
        return new LineRow(
                hold, resource, name, POSITION + place, giveBack.name(), taken, returned);
    }
}
