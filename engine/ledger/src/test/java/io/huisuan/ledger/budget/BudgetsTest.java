package io.huisuan.ledger.budget;

import static io.huisuan.ledger.budget.BudgetTestData.CAMPAIGN;
import static io.huisuan.ledger.budget.BudgetTestData.amount;
import static io.huisuan.ledger.budget.BudgetTestData.money;
import static io.huisuan.ledger.budget.BudgetTestData.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.Return;
import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.order.Resting;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders of two units of one line, each with 10.00 off by mj and 1.00 by hy. */
class BudgetsTest {

    private final TestBooks tables = TestBooks.emptied();
    private int returns;
    private Instant now = Instant.parse("2026-11-11T04:00:00Z");
    private final Outbox outbox = new Outbox(tables.database());
    private final Ledger ledger =
            new Ledger(
                    new SqlBooks(tables.database(), () -> now, outbox),
                    Duration.ofMinutes(15),
                    Crashes.NONE);
    private final Slices slices = new Slices(new Hmac(new byte[32]));
    private final Budgets budgets = new Budgets(tables.database(), () -> now, slices, outbox);
    private final Decisions decisions = new Decisions(tables.database());
    private final Orders orders = new Orders(tables.database());
    private final Resources resources = new Resources(tables.database());

    @AfterEach
    void the_books_are_true() {
        assertThat(new Invariants(tables.database()).all()).isEmpty();
    }

    private static Request request(String key) {
        return new Request("shop", "orders", key, "a".repeat(64));
    }

    private Answer reserve(String order, int knowing, Claim... claims) {
        Request request = request("reserve-" + order);
        Decision decision = decision(order);
        return ledger.reserve(
                new Reservation(
                                request,
                                order,
                                Set.of(CAMPAIGN),
                                List.of(new Item("1", 2)),
                                List.of(claims),
                                Beside.of(
                                        () -> {
                                            decisions.add(List.of(decision));
                                            orders.add(
                                                    List.of(
                                                            new Resting(
                                                                    request.id(),
                                                                    "shop",
                                                                    order,
                                                                    decision.id())));
                                            budgets.add(
                                                    List.of(
                                                            given(request, "mj", 10_00),
                                                            given(request, "hy", 1_00)));
                                        }))
                        .knowing(Map.of(CAMPAIGN, knowing)));
    }

    private static Given given(Request request, String promotion, long money) {
        return new Given(request.id(), promotion, CAMPAIGN, "1", money, 2);
    }

    private Decision decision(String order) {
        return new Decision(
                UUID.randomUUID(),
                now,
                null,
                null,
                null,
                null,
                "policy/default 1",
                1,
                "CNY",
                "{\"channel\":\"%s\",\"customer\":{\"id\":\"%s\"}}"
                        .formatted(order.length() % 2 == 0 ? "app" : "web", order),
                "{}",
                "{}");
    }

    private void order(String order) {
        assertThat(reserve(order, 0)).isInstanceOf(Answer.Done.class);
    }

    private void pay(String order) {
        assertThat(ledger.pay(request("pay-" + order), order)).isInstanceOf(Answer.Done.class);
    }

    private void giveBack(String order, int units) {
        assertThat(
                        ledger.refund(
                                request("return-" + order + returns++),
                                order,
                                List.of(new Return("1", units))))
                .isInstanceOf(Answer.Done.class);
    }

    private List<Long> heldAndUsed(Budget budget) {
        Figures figures = budgets.figures(budget, now);
        return List.of(figures.held(), figures.used());
    }

    private Claim claim(Budget budget, long quantity) {
        return Claim.of(
                        slices.of(budget, budget.period(now), ""),
                        CAMPAIGN,
                        quantity,
                        GiveBack.BY_SHARE)
                .within(budget.terms().amount())
                .shared(List.of(new Claim.Share("1", quantity)));
    }

    @Test
    void a_budget_that_begins_later_counts_what_was_given_and_gets_back_what_comes_back() {
        order("held");
        order("paid");
        pay("paid");
        order("half");
        pay("half");
        giveBack("half", 1);
        order("gone");
        assertThat(ledger.cancel(request("cancel"), "gone")).isInstanceOf(Answer.Done.class);

        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));

        assertThat(heldAndUsed(budget)).containsExactly(11_00L, 11_00L + 5_50);
        giveBack("paid", 2);
        pay("held");
        giveBack("half", 1);
        assertThat(heldAndUsed(budget)).containsExactly(0L, 11_00L);
    }

    @Test
    void what_had_expired_is_counted_when_it_is_paid_after_all() {
        order("late");
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));
        assertThat(heldAndUsed(budget)).containsExactly(0L, 0L);

        pay("late");

        assertThat(heldAndUsed(budget)).containsExactly(0L, 11_00L);
    }

    @Test
    void only_what_was_given_since_the_period_began_counts() {
        order("yesterday");
        now = now.plus(Duration.ofHours(12));
        order("today");

        Budget daily = budgets.create(money("daily", Every.DAY, Split.NONE, amount(100_00)));

        assertThat(heldAndUsed(daily)).containsExactly(11_00L, 0L);
    }

    @Test
    void each_value_is_counted_by_itself() {
        order("o1");
        order("o22");
        order("o23");

        Budget byChannel =
                budgets.create(money("ch", Every.NONE, new Split("cart.channel"), amount(100_00)));
        Budget byCustomer = budgets.create(money("cu", Every.NONE, Split.CUSTOMER, amount(100_00)));

        assertThat(held(slices.of(byChannel, byChannel.period(now), "web"))).isEqualTo(22_00);
        assertThat(held(slices.of(byChannel, byChannel.period(now), "app"))).isEqualTo(11_00);
        assertThat(held(slices.of(byCustomer, byCustomer.period(now), "o22"))).isEqualTo(11_00);
        assertThat(budgets.figures(byCustomer, now).parts()).isEqualTo(3);
    }

    private long held(ResourceId id) {
        return resources.find(id).map(Resource::held).orElse(0L);
    }

    @Test
    void uses_and_units_are_counted_too() {
        order("o1");
        var uses =
                new Budget(
                        CAMPAIGN,
                        "uses",
                        0,
                        Counts.USES,
                        "",
                        Every.NONE,
                        BudgetTestData.SHANGHAI,
                        Split.NONE,
                        amount(5),
                        1);
        var units =
                new Budget(
                        CAMPAIGN,
                        "units",
                        0,
                        Counts.UNITS,
                        "",
                        Every.NONE,
                        BudgetTestData.SHANGHAI,
                        Split.NONE,
                        amount(5),
                        1);

        assertThat(heldAndUsed(budgets.create(uses))).containsExactly(1L, 0L);
        assertThat(heldAndUsed(budgets.create(units))).containsExactly(4L, 0L);
    }

    @Test
    void a_quote_that_does_not_know_a_budget_cannot_be_ordered() {
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));

        assertThat(reserve("o1", 0))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BUDGETS_CHANGED));
        assertThat(reserve("o1", 1, claim(budget, 11_00))).isInstanceOf(Answer.Done.class);
    }

    @Test
    void where_more_was_given_than_there_is_nothing_more_is_given() {
        order("o1");
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(5_00)));

        assertThat(heldAndUsed(budget)).containsExactly(11_00L, 0L);
        assertThat(reserve("o2", 1, claim(budget, 1)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.BUDGET_EXCEEDED);
                            assertThat(refused.available()).isZero();
                        });
    }

    @Test
    void lowering_takes_nothing_back_and_raising_gives_more_at_once() {
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));
        assertThat(reserve("o1", 1, claim(budget, 11_00))).isInstanceOf(Answer.Done.class);

        Budget lower = budgets.change(CAMPAIGN, "main", 1, amount(5_00));
        assertThat(reserve("o2", 1, claim(budget, 1))).isInstanceOf(Answer.Refused.class);
        assertThat(heldAndUsed(lower)).containsExactly(11_00L, 0L);

        Budget higher = budgets.change(CAMPAIGN, "main", 2, amount(12_00));
        assertThat(reserve("o2", 1, claim(higher, 1_00))).isInstanceOf(Answer.Done.class);
        assertThat(reserve("o3", 1, claim(higher, 1))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whoever_looked_at_an_older_version_changes_nothing() {
        budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));
        budgets.change(CAMPAIGN, "main", 1, amount(5_00));

        assertThatThrownBy(() -> budgets.change(CAMPAIGN, "main", 1, amount(7_00)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("stale-revision"));
        budgets.end(CAMPAIGN, "main", 2);
        assertThat(budgets.live()).isEmpty();
        assertThatThrownBy(() -> budgets.create(money("main", Every.DAY, Split.NONE, amount(1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_campaign_stops_once_when_its_budget_is_used_up() {
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, stopping(11_00)));
        assertThat(reserve("o1", 1, claim(budget, 11_00))).isInstanceOf(Answer.Done.class);
        budgets.stopExhausted();
        assertThat(budgets.gate(CAMPAIGN).stopped()).isFalse();

        pay("o1");
        budgets.stopExhausted();
        assertThat(budgets.gate(CAMPAIGN))
                .isEqualTo(new Operated(CAMPAIGN, true, false, 1, "budget main"));
        assertThat(tables.ask("SELECT payload FROM outbox WHERE type = 'campaign.exhausted'"))
                .containsExactly(
                        "{\"campaign\":\"singles-day\",\"budget\":\"main\",\"amount\":1100}");

        budgets.operate(CAMPAIGN, false, true, "goes on without it");
        budgets.stopExhausted();
        assertThat(budgets.gate(CAMPAIGN))
                .isEqualTo(new Operated(CAMPAIGN, false, true, 1, "goes on without it"));
    }

    @Test
    void hours_and_promotions_tell_where_it_went() {
        Budget budget = budgets.create(money("main", Every.NONE, Split.NONE, amount(100_00)));
        assertThat(reserve("o1", 1, claim(budget, 11_00))).isInstanceOf(Answer.Done.class);
        now = now.plus(Duration.ofMinutes(10));
        pay("o1");
        now = now.plus(Duration.ofHours(2));
        giveBack("o1", 1);

        assertThat(budgets.hours(budget, now))
                .containsExactly(
                        new Hour(Instant.parse("2026-11-11T04:00:00Z"), 0, 11_00, 0),
                        new Hour(Instant.parse("2026-11-11T06:00:00Z"), 0, -5_50, 0));
        assertThat(budgets.came(budget, now, now.minus(Duration.ofHours(1)))).isEqualTo(-5_50);
        assertThat(budgets.came(budget, now, now.minus(Duration.ofHours(24)))).isEqualTo(5_50);
        assertThat(budgets.byPromotion(budget, now))
                .containsExactly(
                        new ByPromotion("mj", "CNY", 1, 10_00, 2),
                        new ByPromotion("hy", "CNY", 1, 1_00, 2));
    }
}
