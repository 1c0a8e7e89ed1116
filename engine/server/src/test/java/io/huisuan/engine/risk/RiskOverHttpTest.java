package io.huisuan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.order.Checkout;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tea for 99.00, for less together with others who are not suspicious. */
class RiskOverHttpTest {

    private static final String BARGAIN =
            """
            {"type": "bargain", "first": 9900, "floor": 6900,
             "cuts": {"type": "fixed", "helpers": 10, "least": 100, "most": 1000},
             "lifeMinutes": 1440, "buyWithinMinutes": 60}
            """;
    private static final String GROUP =
            "{\"type\": \"groupBuy\", \"need\": 3, \"lifeMinutes\": 60}";
    private static final String CAREFUL =
            "{\"type\": \"groupBuy\", \"need\": 2, \"lifeMinutes\": 60, \"holdAtRisk\": 50}";
    private static final int SWAPS = 3;

    private static Office office;
    private static Node node;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                Stream.concat(
                                Stream.of(
                                        tea("cut", BARGAIN, 60),
                                        tea("group", GROUP, 60),
                                        tea("careful", CAREFUL, 100),
                                        referral()),
                                IntStream.range(0, SWAPS)
                                        .mapToObj(i -> tea("swap-" + i, BARGAIN, 20)))
                        .toArray(String[]::new));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String tea(String id, String play, int safe) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "茶", "en": "Tea"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"}, "play": %s,
         "when": {"type": "number", "field": "participation.risk", "comparison": "LT", "value": %d},
         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": 6900}}]}}
        """
                .formatted(id, play, safe);
    }

    private static String referral() {
        return """
        {"id": "friends", "campaign": "friends", "name": {"zh": "邀请", "en": "Friends"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
         "play": {"type": "referral", "bindWithinMinutes": 1440, "windowMinutes": 0,
                  "rewardsRegistration": true, "holdAtRisk": 50},
         "body": {"type": "form", "template": "REFERRAL", "offers": [
           {"stage": "EARN", "target": {"type": "lines"},
            "effect": {"type": "reward", "to": "INVITER",
                       "prize": {"type": "points", "points": 10}}}]}}
        """;
    }

    private static Answer seen(String customer, String trail) {
        Answer answer = node.send("PUT", "/v1/customers/" + customer + "/trail", trail);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static void is(Answer risk, String score, String reason) {
        assertThat(risk.at("/score")).isEqualTo(score);
        assertThat(risk.json().at("/reasons").size()).isEqualTo(1);
        assertThat(risk.at("/reasons/0")).isEqualTo(reason);
    }

    private static void started(String bargain, String promotion, String customer) {
        Answer answer =
                node.send(
                        "PUT",
                        "/v1/bargains/" + bargain,
                        "{\"promotion\": \"%s\", \"customer\": \"%s\"}"
                                .formatted(promotion, customer));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    private static Answer help(String bargain, String customer, String trail) {
        return node.send(
                "POST",
                "/v1/bargains/" + bargain + "/helps",
                "{\"customer\": {\"id\": \"%s\"}, \"trail\": %s}".formatted(customer, trail));
    }

    @Test
    void what_a_shop_has_seen_was_before_now() {
        for (String never :
                List.of(
                        Instant.now().plusSeconds(600).toString(),
                        "9999-01-01T00:00:00Z",
                        "+999999999-01-01T00:00:00Z",
                        "yesterday")) {
            Answer answer =
                    node.send(
                            "PUT",
                            "/v1/customers/future/trail",
                            "{\"registered\": \"" + never + "\"}");

            assertThat(answer.problem()).isEqualTo("400 out-of-range /registered");
        }
        is(
                seen("future", "{\"registered\": \"%s\"}".formatted(Instant.now().plusSeconds(60))),
                "20",
                "NEW_ACCOUNT");
    }

    @Test
    void who_shares_a_device_or_payer_with_others_is_suspicious() {
        assertThat(seen("d1", "{\"device\": \"phone-1\"}").at("/score")).isEqualTo("0");
        is(seen("d2", "{\"device\": \"phone-1\"}"), "30", "SHARED_DEVICE");
        assertThat(seen("d3", "{\"device\": \"phone-1\", \"payer\": \"card-1\"}").at("/score"))
                .isEqualTo("60");
        assertThat(seen("d4", "{\"payer\": \"card-1\"}").at("/reasons/0"))
                .isEqualTo("SHARED_PAYER");
        assertThat(seen("d4", "{\"registered\": \"%s\"}".formatted(Instant.now())).at("/score"))
                .isEqualTo("60");
        is(seen("d5", "{\"score\": 77}"), "77", "TOLD");
    }

    @Test
    void what_is_too_long_or_unknown_is_no_trail() {
        String place = "/v1/customers/e1/trail";
        assertThat(
                        node.send("PUT", place, "{\"device\": \"%s\"}".formatted("x".repeat(129)))
                                .problem())
                .startsWith("400 ");
        assertThat(node.send("PUT", place, "{\"score\": 101}").problem()).startsWith("400 ");
        assertThat(node.send("PUT", place, "{\"registered\": \"yesterday\"}").problem())
                .startsWith("400 ");
        assertThat(node.send("PUT", place, "{\"imei\": \"1\"}").problem()).startsWith("400 ");
    }

    @Test
    void a_helper_of_a_farm_is_refused_and_told_why() {
        started("cut-1", "cut", "owner-1");
        assertThat(help("cut-1", "f1", "{\"device\": \"farm\"}").status()).isEqualTo(201);
        assertThat(help("cut-1", "f2", "{\"device\": \"farm\"}").status()).isEqualTo(201);
        Answer third = help("cut-1", "f3", "{\"device\": \"farm\"}");

        assertThat(third.problem()).startsWith("409 risk-refused");
        assertThat(third.body()).contains("SHARED_DEVICE");
        assertThat(help("cut-1", "f1", "{}").status()).as("who has helped").isEqualTo(200);
        assertThat(
                        office.ask(
                                "SELECT GROUP_CONCAT(risk ORDER BY number) FROM bargain_help WHERE"
                                        + " bargain_id = 'cut-1' AND device IS NOT NULL"))
                .isEqualTo("0,30");
    }

    @Test
    void two_who_help_each_other_again_and_again_are_refused() {
        for (int i = 0; i < SWAPS; i++) {
            started("of-a-" + i, "swap-" + i, "swap-a");
            started("of-b-" + i, "swap-" + i, "swap-b");
            assertThat(help("of-a-" + i, "swap-b", "{}").status()).isEqualTo(201);
            if (i < SWAPS - 1) {
                assertThat(help("of-b-" + i, "swap-a", "{}").status()).isEqualTo(201);
            }
        }
        Answer last = help("of-b-2", "swap-a", "{}");

        assertThat(last.problem()).startsWith("409 risk-refused");
        assertThat(last.body()).contains("MUTUAL_HELP");
        assertThat(help("of-b-2", "somebody", "{}").status()).isEqualTo(201);
    }

    @Test
    void whoever_helps_all_the_time_is_suspicious() {
        started("cut-2", "cut", "owner-2");
        office.tamper(
                """
                INSERT INTO risk_customer (customer, hour, helps)
                SELECT owner, DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%d %H:00:00'), 21
                  FROM bargain WHERE id = 'cut-2'
                """);

        is(seen("owner-2", "{}"), "60", "HIGH_VELOCITY");
    }

    @Test
    void a_group_s_price_is_for_who_is_not_suspicious() {
        Answer open =
                node.send(
                        "PUT",
                        "/v1/groups/g-1",
                        """
                        {"promotion": "group", "customer": "g-lead", "trail": {"device": "pad"}}
                        """);
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        seen("g-bot", "{\"score\": 60}");

        assertThat(total("g-friend")).isEqualTo("6900");
        assertThat(total("g-bot")).isEqualTo("9900");
        assertThat(seen("g-friend", "{\"device\": \"pad\"}").at("/score")).isEqualTo("30");
    }

    @Test
    void a_group_with_a_suspicious_member_waits_for_a_person_when_it_is_full() {
        assertThat(bought("safe", "s-lead", "s-friend")).isEqualTo("COMPLETED");

        seen("c-bot", "{\"score\": 50}");
        assertThat(bought("farm", "c-lead", "c-bot")).isEqualTo("HELD");
        assertThat(node.send("GET", "/v1/groups/farm").at("/free")).isEqualTo("0");
        assertThat(
                        office.ask(
                                "SELECT GROUP_CONCAT(type ORDER BY seq) FROM outbox WHERE aggregate"
                                        + " = 'group/farm'"))
                .endsWith("group.member-paid,group.held");
    }

    /** What becomes of a group when both have paid. */
    private static String bought(String group, String leader, String friend) {
        var checkout = new Checkout(node);
        Answer open =
                node.send(
                        "PUT",
                        "/v1/groups/" + group,
                        "{\"promotion\": \"careful\", \"customer\": \"" + leader + "\"}");
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        for (String customer : List.of(leader, friend)) {
            String order = checkout.order(cart(group, customer));
            assertThat(checkout.paid(order).status()).isEqualTo(200);
        }
        return node.send("GET", "/v1/groups/" + group).at("/state");
    }

    private static String cart(String group, String customer) {
        return """
        {"currency": "CNY", "customer": {"id": "%s"}, "participation": {"group": "%s"},
         "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 9900}]}
        """
                .formatted(customer, group);
    }

    private static String total(String customer) {
        return node.send("POST", "/v1/quotes", cart("g-1", customer)).at("/total");
    }

    private static Answer bind(String invitee, String inviter, String more) {
        String code = node.send("PUT", "/v1/referrals/codes/friends/" + inviter, "").at("/code");
        return node.send(
                "POST",
                "/v1/referrals/bindings",
                "{\"code\": \"%s\", \"customer\": {\"id\": \"%s\", \"registered\": \"%s\"}%s}"
                        .formatted(code, invitee, Instant.now(), more));
    }

    @Test
    void who_pays_from_the_inviter_s_account_is_the_inviter_but_neighbours_may_be_brought() {
        seen("r-a", "{\"device\": \"r-pad\", \"payer\": \"r-card\", \"address\": \"Lane 1\"}");
        seen("r-a", "{\"device\": \"r-new-pad\"}");

        assertThat(bind("r-b", "r-a", ", \"payer\": \"r-card\"").problem())
                .startsWith("409 same-person");
        assertThat(bind("r-c", "r-a", ", \"device\": \"r-pad\"").problem())
                .as("an earlier device, too")
                .startsWith("409 same-person");
        assertThat(bind("r-d", "r-a", ", \"address\": \"Lane 1\"").at("/state")).isEqualTo("BOUND");
    }

    @Test
    void the_reward_for_a_suspicious_customer_waits_for_a_person() {
        assertThat(bind("h-b", "h-a", ", \"risk\": 50").at("/state")).isEqualTo("HELD");
        assertThat(bind("h-c", "h-c0", ", \"risk\": 49").at("/state")).isEqualTo("BOUND");
        Eventually.holds(() -> assertThat(states("h-a")).containsExactly("HELD"));
        Eventually.holds(() -> assertThat(states("h-c0")).containsExactly("GRANTED"));
        assertThat(
                        office.ask(
                                "SELECT GROUP_CONCAT(DISTINCT reasons) FROM referral_reward WHERE"
                                        + " state = 'HELD'"))
                .contains("TOLD")
                .contains("NEW_ACCOUNT");
    }

    private static List<String> states(String customer) {
        return node.send("GET", "/v1/referrals/rewards?customer=" + customer)
                .json()
                .at("/items")
                .findValuesAsString("state");
    }
}
