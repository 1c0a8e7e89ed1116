package io.huisuan.admin.budget;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

class BudgetTest {

    private static final String BUDGETS = "/api/campaigns/singles-day/budgets";

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    @AfterEach
    void others_find_no_budgets() {
        for (var budget : crew.zhao.get("/api/budgets").json().path("items").values()) {
            ok(
                    crew.zhao.delete(
                            BUDGETS + "/" + budget.path("id").asString() + "?reason=over",
                            "If-Match",
                            budget.path("version").asString()));
        }
    }

    /** 100.00 CNY for good, with more, or others, of its properties. */
    private static String budget(String id, String more) {
        return """
        {"id":"%s","counts":"MONEY","currency":"CNY","amount":10000,"reason":"agreed with finance"%s}
        """
                .formatted(id, more);
    }

    private static void refused(Answer answer, int status, String code, String pointer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo(code);
        assertThat(answer.at("/pointer")).as("%s", answer).isEqualTo(pointer);
    }

    /** An order takes so much of a budget and pays. */
    private static void spend(String budget, long amount) {
        InstantSource now = server.bean("now", InstantSource.class);
        var books = new SqlBooks(server.bean(Database.class), now, server.bean(Outbox.class));
        var ledger = new Ledger(books, Duration.ofMinutes(15), Crashes.NONE);
        String order = "spends-" + amount + "-of-" + budget;
        var resource = resource(budget);
        var claim = Claim.of(resource, "singles-day", amount, GiveBack.BY_SHARE);
        var _ =
                ledger.reserve(
                        new Reservation(
                                request("place", order),
                                order,
                                Set.of(),
                                List.of(new Item("a", 1)),
                                List.of(claim.shared(List.of(new Claim.Share("a", amount)))),
                                Beside.NOTHING));
        var _ = ledger.pay(request("pay", order), order);
    }

    private static ResourceId resource(String budget) {
        return server.bean(io.huisuan.ledger.budget.Budgets.class)
                .fullest(
                        server.bean(io.huisuan.ledger.budget.Budgets.class)
                                .find("singles-day", budget)
                                .orElseThrow(),
                        server.bean("now", InstantSource.class).instant(),
                        1)
                .getFirst();
    }

    private static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    @Test
    void a_publisher_makes_a_budget_and_everybody_reads_where_it_stands() {
        Answer made = crew.zhao.post(BUDGETS, budget("seen", ""));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");

        spend("seen", 2_500);

        Answer read = crew.lin.get(BUDGETS + "/seen");
        assertThat(read.at("/budget/used")).as("%s", read).isEqualTo("2500");
        assertThat(read.at("/budget/held")).isEqualTo("0");
        assertThat(read.at("/budget/bound")).isEqualTo("10000");
        assertThat(read.at("/budget/forecast/state")).isEqualTo("RUNS_OUT");
        assertThat(read.at("/hours/0/used")).isEqualTo("2500");
        assertThat(crew.lin.get("/api/budgets?campaign=singles-day").toString()).contains("seen");
        assertThat(crew.lin.post(BUDGETS, budget("mine", "")).status()).isEqualTo(403);
        refused(crew.zhao.post(BUDGETS, budget("seen", "")), 409, "id-taken", "");
    }

    @Test
    void a_budget_is_lowered_below_what_was_given_and_nothing_is_taken_back() {
        ok(crew.zhao.post(BUDGETS, budget("lowered", "")));
        spend("lowered", 6_000);
        String lower = budget("lowered", "").replace("10000", "5000");

        Answer changed = crew.zhao.put(BUDGETS + "/lowered", lower, "If-Match", "\"1\"");

        assertThat(changed.at("/amount")).as("%s", changed).isEqualTo("5000");
        assertThat(changed.at("/used")).isEqualTo("6000");
        assertThat(changed.at("/forecast/state")).isEqualTo("USED_UP");
        refused(
                crew.zhao.put(BUDGETS + "/lowered", lower, "If-Match", "\"1\""),
                412,
                "stale-revision",
                "");
        refused(
                crew.zhao.put(
                        BUDGETS + "/lowered", lower.replace("CNY", "USD"), "If-Match", "\"2\""),
                400,
                "stays",
                "/currency");
        Answer audit = crew.sun.get("/api/audit?object=budget/singles-day/lowered");
        assertThat(audit.at("/items/0/action")).isEqualTo("budget.change");
        assertThat(audit.at("/items/0/reason")).isEqualTo("agreed with finance");
        assertThat(audit.at("/items/0/beforeHash")).isEqualTo(audit.at("/items/1/afterHash"));
    }

    @Test
    void a_budget_that_ended_limits_nothing_and_its_name_is_not_used_again() {
        ok(crew.zhao.post(BUDGETS, budget("over", "")));
        refused(
                crew.zhao.delete(BUDGETS + "/over", "If-Match", "\"1\""),
                400,
                "missing",
                "?reason");

        Answer ended = crew.zhao.delete(BUDGETS + "/over?reason=done", "If-Match", "\"1\"");

        assertThat(ended.status()).as("%s", ended).isEqualTo(204);
        refused(crew.lin.get(BUDGETS + "/over"), 404, "not-found", "");
        refused(crew.zhao.post(BUDGETS, budget("over", "")), 409, "id-taken", "");
    }

    @Test
    void a_campaign_is_stopped_and_goes_on_with_a_reason() {
        String gate = "/api/campaigns/singles-day/gate";
        String stop = "{\"stopped\":true,\"honoursLate\":false,\"reason\":\"wrong price\"}";

        assertThat(crew.lin.put(gate, stop).status()).isEqualTo(403);
        assertThat(crew.zhao.put(gate, stop).at("/stopped")).isEqualTo("true");
        assertThat(crew.lin.get(gate).at("/reason")).isEqualTo("wrong price");
        assertThat(crew.zhao.put(gate, stop.replace("true", "false")).at("/stopped"))
                .isEqualTo("false");
        refused(
                crew.zhao.put(gate, "{\"stopped\":true,\"honoursLate\":false}"),
                400,
                "missing",
                "/reason");
        assertThat(crew.sun.get("/api/audit?object=campaign/singles-day").at("/items/0/action"))
                .isEqualTo("campaign.operate");
    }

    @Test
    void what_is_no_amount_is_refused_where_it_stands() {
        badAmount("-1", "out-of-range");
        badAmount("1000000000000001", "out-of-range");
        badAmount("9223372036854775807", "out-of-range");
        badAmount("9223372036854775808", "out-of-range");
        badAmount("1e3", "wrong-type");
        badAmount("1.5", "wrong-type");
        badAmount("\"10000\"", "wrong-type");
        badAmount("null", "missing");
        assertThat(crew.zhao.post(BUDGETS, amount("NaN")).at("/code")).isEqualTo("malformed-json");
        assertThat(crew.zhao.post(BUDGETS, amount("0").replace("bad", "nothing")).status())
                .isEqualTo(201);
    }

    private static void badAmount(String amount, String code) {
        refused(crew.zhao.post(BUDGETS, amount(amount)), 400, code, "/amount");
    }

    private static String amount(String amount) {
        return budget("bad", "").replace("\"amount\":10000", "\"amount\":" + amount);
    }

    @Test
    void what_makes_no_sense_together_is_refused_where_it_stands() {
        bad(",\"every\":\"DAY\",\"stopsCampaign\":true", "out-of-range", "/stopsCampaign");
        bad(",\"split\":\"cart.channel\",\"overdraft\":1", "out-of-range", "/overdraft");
        bad(",\"split\":\"customer.name\"", "out-of-range", "/split");
        bad(",\"every\":\"DAY\",\"from\":\"2026-11-01T00:00:00Z\"", "out-of-range", "/from");
        bad(
                ",\"from\":\"2026-11-02T00:00:00Z\",\"until\":\"2026-11-02T00:00:00Z\"",
                "out-of-range",
                "/until");
        bad(",\"until\":\"2020-01-01T00:00:00Z\"", "out-of-range", "/until");
        bad(",\"every\":\"YEAR\"", "wrong-type", "/every");
        bad(",\"colour\":1", "unknown-property", "/colour");
        refused(
                crew.zhao.post(BUDGETS, budget("bad", "").replace("CNY", "XYZW")),
                400,
                "unknown-currency",
                "/currency");
        refused(
                crew.zhao.post(BUDGETS, budget("bad", "").replace("CNY", "XXX")),
                400,
                "unknown-currency",
                "/currency");
        refused(
                crew.zhao.post(BUDGETS.replace("singles-day", "no-such"), budget("bad", "")),
                404,
                "not-found",
                "");
        refused(crew.lin.get(BUDGETS + "/bad"), 404, "not-found", "");
    }

    private static void bad(String more, String code, String pointer) {
        refused(crew.zhao.post(BUDGETS, budget("bad", more)), 400, code, pointer);
    }
}
