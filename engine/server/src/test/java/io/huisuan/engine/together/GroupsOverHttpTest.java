package io.huisuan.engine.together;

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

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Tea for 99.00, or 69.00 each when three buy it together. */
class GroupsOverHttpTest {

    private static final AtomicInteger GROUPS = new AtomicInteger();
    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                tea("tea", 6900, "\"need\": 3, \"lifeMinutes\": 1440"),
                tea("over", 6900, "\"need\": 2, \"lifeMinutes\": 60"),
                tea("pinned", 6900, "\"need\": 3, \"lifeMinutes\": 1440"),
                tea("filled", 6900, "\"need\": 3, \"lifeMinutes\": 60, \"fillFrom\": 2"),
                tea(
                        "ladder",
                        6900,
                        """
                        "need": 2, "lifeMinutes": 60, "ladder": [
                          {"people": 2, "price": 6900}, {"people": 3, "price": 5900}]\
                        """),
                newcomers(tea("old-brings-new", 6900, "\"need\": 2, \"lifeMinutes\": 60")));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String tea(String id, long price, String terms) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "拼团", "en": "Group-buy"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
         "play": {"type": "groupBuy", %s},
         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": %d}}]}}
        """
                .formatted(id, terms, price);
    }

    /** Who joins must be new; who opens need not. */
    private static String newcomers(String promotion) {
        return promotion.replace(
                "\"body\":",
                """
                "when": {"type": "any", "of": [
                  {"type": "text", "field": "participation.role", "values": ["OPEN"]},
                  {"type": "number", "field": "customer.orders", "comparison": "EQ",
                   "value": 0}]},
                "body":\
                """);
    }

    private static String cart(String group, String customer, int orders) {
        return """
        {"currency": "CNY", "customer": {"id": "%s", "orders": %d},
         "participation": {"group": "%s"},
         "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 9900}]}
        """
                .formatted(customer, orders, group);
    }

    private static String cart(String group, String customer) {
        return cart(group, customer, 1);
    }

    private static Answer put(String group, String promotion, String customer) {
        return node.send(
                "PUT",
                "/v1/groups/" + group,
                "{\"promotion\": \"%s\", \"customer\": \"%s\"}".formatted(promotion, customer));
    }

    /** By a customer of its own. */
    private static String opened(String promotion) {
        String group = promotion + "-" + GROUPS.incrementAndGet();
        assertThat(put(group, promotion, "lead-" + group).status()).isEqualTo(201);
        return group;
    }

    private static String buy(String group, String customer) {
        String order = checkout.order(cart(group, customer));
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    /** The same with a shipping fee. */
    private static String buySent(String group, String customer) {
        String order =
                checkout.order(
                        cart(group, customer)
                                .replace(
                                        "\"lines\":",
                                        "\"shipping\": [{\"method\": \"s\", \"fee\": 600}],"
                                                + " \"lines\":"));
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    private static Answer read(String group) {
        return node.send("GET", "/v1/groups/" + group);
    }

    private static String state(String group) {
        return read(group).at("/state");
    }

    @Test
    void three_who_pay_complete_a_group_at_its_price_and_the_decision_can_be_replayed() {
        String group = opened("tea");
        Answer quote = checkout.quote(cart(group, "lead-" + group));
        assertThat(quote.at("/total")).isEqualTo("6900");
        buy(group, "lead-" + group);
        buy(group, "ann");
        assertThat(state(group)).isEqualTo("OPEN");
        buy(group, "bob");

        assertThat(state(group)).isEqualTo("COMPLETED");
        assertThat(read(group).at("/paid")).isEqualTo("3");
        assertThat(events("group.completed", group)).isEqualTo("1");
        assertThat(checkout.quote(cart(group, "eve")).body())
                .contains("participation-refused")
                .contains("\"total\":9900");
        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    private static String events(String type, String group) {
        return office.ask(
                "SELECT COUNT(*) FROM outbox WHERE type = '%s' AND aggregate = 'group/%s'"
                        .formatted(type, group));
    }

    @Test
    void alone_it_costs_what_it_costs_and_a_group_needs_a_customer_with_a_name() {
        String group = opened("tea");
        String alone = cart(group, "ann").replace("\"participation\": {\"group\": \"%s\"},", "");
        assertThat(
                        checkout.quote(alone.replaceAll("\"participation\": \\{[^}]*},", ""))
                                .at("/total"))
                .isEqualTo("9900");
        assertThat(checkout.quote(cart(group, "")).body()).contains("participation-refused");
        assertThat(checkout.quote(cart("nobody-s", "ann")).body())
                .contains("participation-refused");
        Answer both =
                node.send(
                        "POST",
                        "/v1/quotes",
                        cart(group, "ann")
                                .replace(
                                        "\"group\": \"" + group + "\"",
                                        "\"group\": \"g\", \"bargain\": \"b\""));
        assertThat(both.problem()).isEqualTo("400 conflicting-activities /participation");
    }

    @Test
    void of_many_who_want_the_last_seats_none_pays_without_one() throws InterruptedException {
        String group = opened("tea");
        buy(group, "lead-" + group);
        List<Callable<Integer>> joining =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () -> {
                                            Answer quote = checkout.quote(cart(group, "c" + i));
                                            return checkout.place(Checkout.next(), quote).status();
                                        })
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(joining).stream().map(f -> f.resultNow()).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        }
        assertThat(read(group).at("/held")).isEqualTo("2");
        Answer late = checkout.place(Checkout.next(), checkout.quote(cart(group, "late")));
        assertThat(late.problem()).startsWith("409 group-full");
    }

    @Test
    void a_customer_has_one_seat_and_one_open_group() {
        String group = opened("tea");
        String leader = "lead-" + group;
        buy(group, leader);
        assertThat(checkout.place(Checkout.next(), checkout.quote(cart(group, leader))).problem())
                .startsWith("409 already-in-group");
        assertThat(put(group + "x", "tea", leader).problem()).startsWith("409 open-limit");
        assertThat(put(group, "tea", leader).status()).isEqualTo(200);
        assertThat(put(group, "tea", "eve").problem()).startsWith("409 id-taken");
        assertThat(put("new-1", "nothing", "eve").problem()).startsWith("404 not-found");
        assertThat(put("a%20b", "tea", "eve").problem()).startsWith("400 out-of-range");
    }

    @Test
    void rules_say_who_may_join() {
        String group = opened("old-brings-new");
        buy(group, "lead-" + group);
        assertThat(checkout.quote(cart(group, "old", 3)).at("/total")).isEqualTo("9900");
        assertThat(checkout.quote(cart(group, "new", 0)).at("/total")).isEqualTo("6900");
    }

    @Test
    void a_group_goes_on_by_the_version_that_it_was_opened_with() {
        String group = opened("pinned");
        buy(group, "lead-" + group);
        office.publish(tea("pinned", 5900, "\"need\": 5, \"lifeMinutes\": 1440"));
        Eventually.holds(
                () -> {
                    String next = opened("pinned");
                    assertThat(read(next).at("/need")).isEqualTo("5");
                    assertThat(checkout.quote(cart(next, "ann")).at("/total")).isEqualTo("5900");
                });

        Answer quote = checkout.quote(cart(group, "ann"));
        assertThat(quote.at("/total")).isEqualTo("6900");
        buy(group, "ann");
        buy(group, "bob");
        assertThat(state(group)).isEqualTo("COMPLETED");
        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    @Test
    void what_was_opened_while_it_ran_goes_on_when_its_time_is_over() {
        String group = opened("over");
        buy(group, "lead-" + group);
        office.publish(
                tea("over", 6900, "\"need\": 2, \"lifeMinutes\": 60")
                        .replace(
                                "{\"zone\": \"Asia/Shanghai\"}",
                                "{\"zone\": \"Asia/Shanghai\", \"until\": \"2026-01-01T00:00\"}"));
        Eventually.holds(
                () -> {
                    String late = "late-" + GROUPS.incrementAndGet();
                    assertThat(put(late, "over", "by-" + late).problem())
                            .startsWith("409 activity-closed");
                });

        buy(group, "ann");
        assertThat(state(group)).isEqualTo("COMPLETED");
    }

    private static void ends(String group) {
        office.tamper(
                "UPDATE buying_group SET opened_at = opened_at - INTERVAL 2 DAY,"
                        + " expires_at = expires_at - INTERVAL 2 DAY WHERE id = '"
                        + group
                        + "'");
    }

    @Test
    void each_member_of_a_group_that_failed_gets_back_what_they_paid_on_their_own_order() {
        String group = opened("tea");
        String first = buySent(group, "lead-" + group);
        String second = buySent(group, "ann");
        ends(group);

        Eventually.holds(() -> assertThat(state(group)).isEqualTo("FAILED"));
        for (String order : List.of(first, second)) {
            Eventually.holds(
                    () -> {
                        assertThat(checkout.read(order).at("/state")).isEqualTo("CANCELLED");
                        assertThat(checkout.read(order).body()).contains("\"refunded\":7500");
                    });
        }
        Eventually.holds(() -> assertThat(read(group).body()).doesNotContain("REFUNDING"));
    }

    @Test
    void enough_members_are_filled_up_and_all_real_ones_keep_their_orders() {
        String group = opened("filled");
        buy(group, "lead-" + group);
        buy(group, "ann");
        ends(group);

        Eventually.holds(() -> assertThat(state(group)).isEqualTo("COMPLETED"));
        assertThat(read(group).at("/virtual")).isEqualTo("1");
        assertThat(read(group).at("/paid")).isEqualTo("2");
    }

    @Test
    void members_of_a_ladder_get_the_difference_back_and_later_the_rest() {
        String group = opened("ladder");
        String order = buy(group, "lead-" + group);
        buy(group, "ann");
        assertThat(state(group)).isEqualTo("OPEN");
        buy(group, "bob");

        assertThat(state(group)).isEqualTo("COMPLETED");
        assertThat(read(group).at("/price")).isEqualTo("5900");
        assertThat(checkout.read(order).body()).contains("\"refunded\":1000");
        Answer back =
                checkout.send(
                        order, "returns", "{\"returned\": [{\"line\": \"1\", \"units\": 1}]}", "r");
        assertThat(back.body()).contains("\"refund\":5900");
    }

    @Test
    void what_is_asked_for_wrongly_is_told() {
        for (String list :
                List.of(
                        "/v1/groups?customer=a",
                        "/v1/bargains?customer=a",
                        "/v1/referrals?inviter=a",
                        "/v1/referrals/rewards?customer=a",
                        "/v1/flash-sales?at=now",
                        "/v1/customers/a/coupons?state=AVAILABLE")) {
            for (String page : List.of("0", "x", "99999999999")) {
                assertThat(node.send("GET", list + "&page=" + page).problem())
                        .as(list)
                        .startsWith("400 out-of-range");
            }
        }
        assertThat(node.send("GET", "/v1/groups").problem()).isEqualTo("400 missing ?customer");
        assertThat(put("a;b", "tea", "zoe").problem()).isEqualTo("400 out-of-range");
        assertThat(put(".a", "tea", "zoe").problem()).isEqualTo("400 out-of-range");
        assertThat(put("blank", "tea", "  ").status()).isEqualTo(400);
    }

    @Test
    void an_id_of_a_customer_has_64_characters_wherever_it_is_said() {
        String group = opened("tea");
        String longest = "z".repeat(64);
        String tooLong = longest + "z";

        assertThat(put("longest", "tea", longest).status()).isEqualTo(201);
        assertThat(checkout.quote(cart(group, longest)).at("/total")).isEqualTo("6900");
        assertThat(put("too-long", "tea", tooLong).problem())
                .isEqualTo("400 out-of-range /customer");
        assertThat(node.send("POST", "/v1/quotes", cart(group, tooLong)).problem())
                .isEqualTo("400 out-of-range /customer/id");
        assertThat(node.send("PUT", "/v1/carts/too-long", cart(group, tooLong)).problem())
                .isEqualTo("400 out-of-range /customer/id");
        assertThat(node.send("GET", "/v1/groups?customer=" + tooLong).problem())
                .isEqualTo("400 out-of-range ?customer");
        assertThat(node.send("GET", "/v1/referrals/rewards?customer=" + tooLong).problem())
                .isEqualTo("400 out-of-range ?customer");
    }

    @Test
    void a_cart_that_its_group_gives_nothing_is_told_so() {
        String group = opened("old-brings-new");
        buy(group, "lead-" + group);

        Answer old = checkout.quote(cart(group, "old", 3));
        Answer other = checkout.quote(cart(group, "new", 0).replace("TEA", "CUP"));

        assertThat(old.body()).contains("participation-not-applied");
        assertThat(other.body()).contains("participation-not-applied");
        assertThat(checkout.quote(cart(group, "new", 0)).body()).doesNotContain("participation-");
    }

    @Test
    void units_that_come_back_cost_what_the_group_has_come_to() {
        String group = opened("ladder");
        String three = buy(group, "lead-" + group, 3);
        String two = buy(group, "ann", 2);
        assertThat(returned(two, "early").body()).contains("\"refund\":6900");

        buy(group, "bob");

        assertThat(checkout.read(three).body()).contains("\"refunded\":3000");
        assertThat(checkout.read(two).body()).contains("\"refunded\":7900");
        for (String again : List.of("a", "b", "c")) {
            assertThat(returned(three, again).body()).as(again).contains("\"refund\":5900");
        }
        assertThat(checkout.read(three).body()).contains("\"refunded\":20700");
        assertThat(returned(two, "late").body()).contains("\"refund\":5900");
        assertThat(checkout.read(two).body()).contains("\"refunded\":13800");
    }

    private static String buy(String group, String customer, int units) {
        String cart = cart(group, customer).replace("\"qty\": 1", "\"qty\": " + units);
        String order = checkout.order(cart);
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    private static Answer returned(String order, String key) {
        String body = "{\"returned\": [{\"line\": \"1\", \"units\": 1}]}";
        return checkout.send(order, "returns", body, order + key);
    }

    @Test
    void customers_find_their_groups_and_those_to_join() {
        String group = opened("tea");
        buy(group, "lead-" + group);
        String mine = node.send("GET", "/v1/groups?customer=lead-" + group).body();
        assertThat(mine).contains(group);
        assertThat(node.send("GET", "/v1/groups?customer=zoe&promotion=tea").body())
                .contains(group);
        assertThat(node.send("GET", "/v1/groups?customer=").problem())
                .startsWith("400 out-of-range");
    }
}
