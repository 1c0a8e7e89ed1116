package io.huisuan.admin.budget;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Where budgets stand, whom that alarms, and who stopped a campaign. */
class StandingsTest {

    private static final String CAMPAIGN = "welcome";
    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    @AfterEach
    void everything_goes_on_without_budgets() {
        for (var budget : crew.zhao.get("/api/budgets").json().path("items").values()) {
            var _ =
                    crew.zhao.delete(
                            path(budget.path("id").asString()) + "?reason=done",
                            "If-Match",
                            budget.path("version").asString());
        }
        operate(false, "on we go");
    }

    private static String path(String id) {
        return "/api/campaigns/" + CAMPAIGN + "/budgets/" + id;
    }

    private static void create(String id, String more) {
        ok(
                crew.zhao.post(
                        "/api/campaigns/" + CAMPAIGN + "/budgets",
                        """
                        {"id":"%s","counts":"MONEY","currency":"CNY","amount":1000,"reason":"a test"%s}
                        """
                                .formatted(id, more)));
    }

    private static void operate(boolean stopped, String reason) {
        ok(
                crew.zhao.put(
                        "/api/campaigns/" + CAMPAIGN + "/gate",
                        "{\"stopped\":%s,\"honoursLate\":false,\"reason\":\"%s\"}"
                                .formatted(stopped, reason)));
    }

    private static void take(String part, long quantity) {
        InstantSource now = server.bean("now", InstantSource.class);
        var books = new SqlBooks(server.bean(Database.class), now, server.bean(Outbox.class));
        var ledger = new Ledger(books, Duration.ofMinutes(15), Crashes.NONE);
        var id = new ResourceId(Kind.BUDGET, CAMPAIGN + ":" + part);
        String order = "order-" + part.replaceAll("[^a-z0-9]", "-") + "-" + quantity;
        var _ =
                ledger.reserve(
                        new Reservation(
                                request("place", order),
                                order,
                                Set.of(),
                                List.of(new Item("a", 1)),
                                List.of(
                                        Claim.of(id, CAMPAIGN, quantity, GiveBack.BY_SHARE)
                                                .within(1_000)),
                                Beside.NOTHING));
        var _ = ledger.pay(request("pay", order), order);
    }

    private static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    private static List<String> alarms() {
        JsonNode alarms = crew.lin.get("/api/workbench").json().path("alarms");
        return alarms.valueStream()
                .map(
                        alarm ->
                                alarm.path("kind").asString()
                                        + " "
                                        + alarm.path("budget").asString("-")
                                        + " "
                                        + alarm.path("percent").asInt())
                .toList();
    }

    private static List<String> found(String query) {
        return crew.lin.get("/api/budgets?" + query).json().path("items").findValuesAsString("id");
    }

    @Test
    void a_budget_alarms_from_four_fifths_on_and_again_when_it_is_used_up() {
        create("total", "");
        take("total:all:=", 799);
        assertThat(alarms()).isEmpty();
        assertThat(found("standing=RUNNING")).containsExactly("total");

        take("total:all:=", 1);
        assertThat(alarms()).containsExactly("NEARLY total 80");
        assertThat(found("standing=NEARLY")).containsExactly("total");

        take("total:all:=", 200);
        assertThat(alarms()).containsExactly("USED_UP total 100");
        assertThat(found("standing=NEARLY&campaign=" + CAMPAIGN)).isEmpty();
    }

    @Test
    void a_campaign_names_the_budget_that_stopped_it_although_that_was_raised_since() {
        create("stopper", ",\"stopsCampaign\":true");
        take("stopper:all:=", 1_000);
        server.bean(Budgets.class).stopExhausted();

        JsonNode gate = crew.lin.get("/api/campaigns/" + CAMPAIGN + "/gate").json();
        assertThat(gate.path("budget").asString()).isEqualTo("stopper");
        assertThat(gate.has("by")).isFalse();
        assertThat(alarms()).containsExactly("STOPPED stopper 0", "USED_UP stopper 100");

        ok(
                crew.zhao.put(
                        path("stopper"), "{\"amount\":5000,\"reason\":\"more\"}", "If-Match", "1"));
        JsonNode raised = crew.lin.get("/api/campaigns/" + CAMPAIGN + "/gate").json();
        assertThat(raised.path("at").asString()).isEqualTo(gate.path("at").asString()).isNotEmpty();
        assertThat(alarms()).containsExactly("STOPPED stopper 0");
    }

    @Test
    void who_stopped_a_campaign_is_told_with_the_reason() {
        operate(true, "wrong prices");

        JsonNode gate = crew.lin.get("/api/campaigns/" + CAMPAIGN + "/gate").json();
        assertThat(gate.path("by").asString()).isEqualTo("zhao");
        assertThat(gate.path("reason").asString()).isEqualTo("wrong prices");
        assertThat(gate.has("budget")).isFalse();
        assertThat(alarms()).containsExactly("STOPPED - 0");
    }

    @Test
    void the_values_of_a_split_budget_are_told_by_name_the_fullest_first() {
        create("split", ",\"split\":\"cart.channel\"");
        take("split:all:app", 100);
        take("split:all:=", 900);

        JsonNode page = crew.lin.get(path("split")).json();
        assertThat(page.path("parts").findValuesAsString("value")).containsExactly("", "app");
        assertThat(page.at("/parts/0/used").asLong()).isEqualTo(900);
        assertThat(page.at("/budget/standing").asString()).isEqualTo("NEARLY");
        assertThat(alarms()).containsExactly("NEARLY split 90");
    }

    @Test
    void a_period_that_is_over_can_be_looked_at() {
        create("daily", ",\"every\":\"DAY\"");

        String yesterday =
                server.bean("now", InstantSource.class)
                        .instant()
                        .minus(Duration.ofDays(1))
                        .toString();
        JsonNode page = crew.lin.get(path("daily") + "?at=" + yesterday).json();
        JsonNode present = crew.lin.get(path("daily")).json();
        assertThat(page.at("/budget/periodUntil").asString())
                .isEqualTo(present.at("/budget/periodFrom").asString());
        assertThat(page.path("promotions")).isEmpty();
    }
}
