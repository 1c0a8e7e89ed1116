package io.huisuan.ledger.budget;

import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.ResourceIdType;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The budgets of campaigns, and their gates. What nodes know of them is a second old; what the
 * ledger holds orders to is what stands here.
 */
public final class Budgets {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final InstantSource now;
    private final Slices slices;
    private final Outbox outbox;
    private final BudgetMapper budgets;
    private final GivenMapper given;
    private final Resources resources;

    public Budgets(Database database, InstantSource now, Slices slices, Outbox outbox) {
        this.database = database;
        this.now = now;
        this.slices = slices;
        this.outbox = outbox;
        budgets = database.mapper(BudgetMapper.class, new ResourceIdType());
        given = database.mapper(GivenMapper.class);
        resources = new Resources(database);
    }

    /** Those that have not ended, by campaign and id. */
    public List<Budget> live() {
        return budgets.live().stream().map(Budgets::budget).toList();
    }

    /** The budgets that have not ended and the gates, as they were at one instant. */
    public InForce inForce() {
        return database.inSnapshot(() -> new InForce(live(), gates()));
    }

    public Optional<Budget> find(String campaign, String id) {
        return budgets.find(campaign, id).map(Budgets::budget);
    }

    /** What people let campaigns do, where that is not the usual. */
    public List<Operated> gates() {
        return budgets.gates();
    }

    public Operated gate(String campaign) {
        return budgets.gate(campaign).orElseGet(() -> Operated.usual(campaign));
    }

    /** In the transaction in which these orders are reserved. */
    public void add(List<Given> what) {
        for (int from = 0; from < what.size(); from += ROWS_AT_ONCE) {
            given.add(what.subList(from, Math.min(what.size(), from + ROWS_AT_ONCE)));
        }
    }

    /**
     * Begins a budget. What the campaign has given since the period began counts already; quotes
     * that were made before cannot be ordered any more.
     *
     * @param wanted its number and version do not matter
     */
    public Budget create(Budget wanted) {
        return database.inTransaction(
                () -> {
                    budgets.addGate(wanted.campaign());
                    Operated _ = budgets.lockGate(wanted.campaign());
                    Instant at = now.instant();
                    if (budgets.add(row(wanted), at) == 0) {
                        throw Refused.conflict(
                                "id-taken",
                                "活动 " + wanted.campaign() + " 已有预算 " + wanted.id() + "，或曾经有过。",
                                "The campaign has or had a budget " + wanted.id() + ".");
                    }
                    requireOne(budgets.countBudget(wanted.campaign()));
                    Budget budget = find(wanted.campaign(), wanted.id()).orElseThrow();
                    open(budget, at);
                    return budget;
                });
    }

    private void open(Budget budget, Instant at) {
        try {
            new Opening(budgets, given, slices, budget, at).open();
        } catch (Opening.TooManyOrders e) {
            throw Refused.conflict(
                    "too-many-orders",
                    "本周期内已有超过 " + Opening.MOST + " 笔订单，请让预算从下一周期开始。",
                    "More than "
                            + Opening.MOST
                            + " orders count already; let the budget begin with a later period.");
        }
    }

    /** Makes sure that a budget that is not split is there in the period of that instant. */
    public void begin(Budget budget, Instant at) {
        database.inTransaction(
                () -> {
                    Optional<Budget> current =
                            budgets.lock(budget.campaign(), budget.id()).map(Budgets::budget);
                    current.ifPresent(
                            now ->
                                    resources.define(
                                            slices.of(now, now.period(at), ""),
                                            now.campaign(),
                                            now.terms().amount(),
                                            now.terms().overdraft()));
                    return current;
                });
    }

    /**
     * Changes a budget, for orders that are placed from now on. Nothing is taken back: where more
     * was given than there is now, nothing more is given.
     *
     * @param version the one that was looked at; {@code stale-revision} when it has moved
     */
    public Budget change(String campaign, String id, int version, Terms terms) {
        return database.inTransaction(
                () -> {
                    Budget before = locked(campaign, id, version);
                    requireOne(budgets.change(before.number(), terms));
                    int _ = budgets.redefine(campaign, Slices.all(before), terms);
                    return find(campaign, id).orElseThrow();
                });
    }

    /** Ends a budget: it limits and counts nothing that is quoted from now on. */
    public void end(String campaign, String id, int version) {
        database.inTransaction(
                () -> {
                    Budget before = locked(campaign, id, version);
                    return requireOne(budgets.end(before.number(), now.instant()));
                });
    }

    private Budget locked(String campaign, String id, int version) {
        Budget before =
                budgets.lock(campaign, id)
                        .map(Budgets::budget)
                        .orElseThrow(() -> Refused.notFound("budget/" + campaign + "/" + id));
        if (before.version() != version) {
            throw Refused.staleRevision(before.version());
        }
        return before;
    }

    /**
     * What a campaign lets through from now on. When this returns, every reservation that was let
     * through before is complete, and none will be that it stops.
     */
    public Operated operate(String campaign, boolean stopped, boolean honoursLate, String reason) {
        return database.inTransaction(
                () -> {
                    budgets.addGate(campaign);
                    Operated _ = budgets.lockGate(campaign);
                    int _ = budgets.setGate(campaign, stopped, honoursLate, reason);
                    return gate(campaign);
                });
    }

    /**
     * Stops the campaigns of which a budget is used up that says so, and tells others; each version
     * of a budget does so once, so that people may let the campaign go on.
     */
    public void stopExhausted() {
        budgets.stopping().stream().map(Budgets::budget).filter(this::isUsedUp).forEach(this::stop);
    }

    private boolean isUsedUp(Budget budget) {
        return figures(budget, now.instant()).used() >= budget.terms().amount();
    }

    private void stop(Budget budget) {
        database.inTransaction(
                () -> {
                    Operated gate = budgets.lockGate(budget.campaign());
                    if (budgets.exhaust(budget.number(), budget.version()) == 1) {
                        requireOne(
                                budgets.setGate(
                                        budget.campaign(),
                                        true,
                                        gate.honoursLate(),
                                        "budget " + budget.id()));
                        outbox.announce(List.of(exhausted(budget)));
                    }
                    return budget;
                });
    }

    private Event exhausted(Budget budget) {
        return new Event(
                "exhausted:" + budget.number() + ":" + budget.version(),
                "campaign/" + budget.campaign(),
                "campaign.exhausted",
                now.instant(),
                List.of(budget.campaign()),
                "{\"campaign\":\""
                        + budget.campaign()
                        + "\",\"budget\":\""
                        + budget.id()
                        + "\",\"amount\":"
                        + budget.terms().amount()
                        + "}");
    }

    /** Where a budget stands in the period of that instant. */
    public Figures figures(Budget budget, Instant at) {
        return budgets.figures(budget.campaign(), Slices.all(budget, budget.period(at)));
    }

    /** The parts of it that most was given of, the fullest first. */
    public List<ResourceId> fullest(Budget budget, Instant at, int most) {
        return budgets.most(budget.campaign(), Slices.all(budget, budget.period(at)), most);
    }

    /**
     * By how much it grew in each hour of its period, of the last 31 days; hours without are left
     * out.
     */
    public List<Hour> hours(Budget budget, Instant at) {
        return budgets
                .hours(
                        budget.campaign(),
                        Slices.all(budget, budget.period(at)),
                        at.minus(Duration.ofDays(31)))
                .stream()
                .map(h -> new Hour(Instant.parse(h.hour()), h.held(), h.used(), h.overdrawn()))
                .toList();
    }

    /** What was given of it since then, less what came back. */
    public long came(Budget budget, Instant at, Instant since) {
        return budgets.came(budget.campaign(), Slices.all(budget, budget.period(at)), since);
    }

    /** What promotions of its campaign gave in its period, the most generous first. */
    public List<ByPromotion> byPromotion(Budget budget, Instant at) {
        return given.byPromotion(
                budget.campaign(), budget.period(at).from(), budget.period(at).until());
    }

    private static BudgetMapper.Row row(Budget budget) {
        Terms terms = budget.terms();
        return new BudgetMapper.Row(
                budget.campaign(),
                budget.id(),
                budget.number(),
                budget.counts(),
                budget.currency(),
                budget.every(),
                budget.zone().getId(),
                budget.split().field(),
                terms.amount(),
                terms.overdraft(),
                terms.isPartial(),
                terms.stopsCampaign(),
                terms.isEven(),
                terms.from(),
                terms.until(),
                budget.version());
    }

    private static Budget budget(BudgetMapper.Row row) {
        return new Budget(
                row.campaignId(),
                row.id(),
                row.number(),
                row.counts(),
                row.currency(),
                row.every(),
                ZoneId.of(row.zone()),
                new Split(row.split()),
                new Terms(
                        row.amount(),
                        row.overdraft(),
                        row.isPartial(),
                        row.stopsCampaign(),
                        row.isEven(),
                        row.fromAt(),
                        row.untilAt()),
                row.version());
    }

    private static int requireOne(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("one row should have changed, not " + changed);
        }
        return changed;
    }
}
