package io.huisuan.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.SqlBooks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

class LeftTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final Ledger ledger =
            new Ledger(server.bean(SqlBooks.class), Duration.ofMinutes(15), Crashes.NONE);

    private static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    private static Claim claim(Kind kind, String key, long quantity, long limit) {
        return Claim.of(new ResourceId(kind, key), "singles-day", quantity, GiveBack.WHEN_WHOLE)
                .within(limit);
    }

    /** As the engine names what it claims. */
    private static void order(String order) {
        var _ =
                ledger.reserve(
                        new Reservation(
                                request("place", order),
                                order,
                                Set.of(),
                                List.of(),
                                List.of(
                                        claim(Kind.LIMIT, "limited", 1, 3),
                                        claim(Kind.BUDGET, "limited:CNY", 4_000, 10_000)),
                                Beside.NOTHING));
    }

    private static String limited(String limits) {
        return Crew.amountOff("limited", 300, 40)
                .replace("\"body\":", "\"limits\":" + limits + ",\"body\":");
    }

    private static void says(Answer left, int item, String expected) {
        assertThat(left.json().at("/items/" + item).toString()).as("%s", left).isEqualTo(expected);
    }

    @Test
    void limits_are_counted_as_orders_wait_and_pay() {
        crew.live(crew.lin, limited("{\"uses\":3,\"usesPerCustomer\":1,\"budget\":10000}"));
        Answer untouched = crew.lin.get("/api/promotions/limited/left");
        order("o-left-1");
        order("o-left-2");
        ledger.pay(request("pay", "o-left-1"), "o-left-1");

        Answer left = crew.lin.get("/api/promotions/limited/left");

        says(
                untouched,
                0,
                "{\"of\":\"USES\",\"limit\":3,\"held\":0,\"used\":0,\"left\":3,\"overdrawn\":0,\"frozen\":false}");
        says(
                left,
                0,
                "{\"of\":\"USES\",\"limit\":3,\"held\":1,\"used\":1,\"left\":1,\"overdrawn\":0,\"frozen\":false}");
        says(
                left,
                1,
                "{\"of\":\"BUDGET\",\"limit\":10000,\"held\":4000,\"used\":4000,\"left\":2000,\"overdrawn\":0,\"frozen\":false}");
        assertThat(left.at("/currency")).isEqualTo("CNY");
        assertThat(left.json().path("items").size()).isEqualTo(2);

        crew.live(crew.lin, limited("{\"uses\":1}"));
        Answer lowered = crew.lin.get("/api/promotions/limited/left");
        assertThat(lowered.at("/items/0/left")).as("%s", lowered).isEqualTo("0");
    }

    @Test
    void limits_are_said_in_both_languages() {
        String all =
                "{\"uses\":1000,\"usesPerCustomer\":1,\"units\":500,\"unitsPerCustomer\":2,\"budget\":7000,\"partial\":true}";

        Answer said = crew.lin.post("/api/check", limited(all));
        Answer whole = crew.lin.post("/api/check", limited("{\"budget\":7000}"));

        assertThat(said.at("/sentence/zh"))
                .as("%s", said)
                .contains("限量：共 1000 单，每人 1 单，共 500 件，每人 2 件，预算 ¥70，不足时给余额");
        assertThat(said.at("/sentence/en"))
                .contains(
                        "limited to 1000 orders in all, 1 order a customer, 500 discounted units in"
                            + " all, 2 discounted units a customer, a budget of ¥70, to its last"
                            + " bit");
        assertThat(whole.at("/sentence/zh")).contains("预算 ¥70，不足时不给");
        assertThat(whole.at("/sentence/en")).contains("a budget of ¥70, all or nothing");
    }

    @Test
    void what_is_not_limited_or_not_live_has_nothing_to_count() {
        Answer unlimited = crew.lin.get("/api/promotions/sd-ladder/left");
        Crew.drafted(crew.lin, Crew.amountOff("only-drafted", 300, 40));

        assertThat(unlimited.json().path("items").isEmpty()).as("%s", unlimited).isTrue();
        assertThat(crew.lin.get("/api/promotions/only-drafted/left").at("/items")).isEqualTo("[]");
        assertThat(crew.lin.get("/api/promotions/no-such/left").status()).isEqualTo(404);
    }
}
