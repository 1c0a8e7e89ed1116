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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Tea for 99.00; ten friends bring it to 69.00, cutting 1.00 to 10.00 each. */
class BargainsOverHttpTest {

    private static final AtomicInteger BARGAINS = new AtomicInteger();
    private static final String LIMITED = "\"limits\": {\"units\": 1}, ";
    private static final String FOR_NEW_FRIENDS =
            """
            "when": {"type": "any", "of": [
              {"type": "text", "field": "participation.role", "values": ["BUY"]},
              {"type": "number", "field": "customer.orders", "comparison": "EQ", "value": 0}]},
            """;
    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                tea("tea", "", ""),
                tea("any-price", "", ", \"atAnyPrice\": true"),
                tea("own", "", ", \"ownerCuts\": true"),
                tea("twice-a-day", "", ", \"helpsPerDay\": 2"),
                tea("one-left", LIMITED, ""),
                tea("new-friends", FOR_NEW_FRIENDS, ""));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String tea(String id, String more, String terms) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "砍价", "en": "Bargain"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"}, %s
         "play": {"type": "bargain", "first": 9900, "floor": 6900,
           "cuts": {"type": "fixed", "helpers": 10, "least": 100, "most": 1000},
           "lifeMinutes": 1440, "buyWithinMinutes": 60%s},
         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": 6900}}]}}
        """
                .formatted(id, more, terms);
    }

    private static Answer put(String bargain, String promotion, String customer) {
        return node.send(
                "PUT",
                "/v1/bargains/" + bargain,
                "{\"promotion\": \"%s\", \"customer\": \"%s\"}".formatted(promotion, customer));
    }

    /** By a customer of its own, who is called like it. */
    private static String started(String promotion) {
        String bargain = promotion + "-" + BARGAINS.incrementAndGet();
        assertThat(put(bargain, promotion, bargain).status()).isEqualTo(201);
        return bargain;
    }

    private static Answer help(String bargain, String customer, int orders) {
        return node.send(
                "POST",
                "/v1/bargains/" + bargain + "/helps",
                "{\"customer\": {\"id\": \"%s\", \"orders\": %d}}".formatted(customer, orders));
    }

    private static Answer help(String bargain, String customer) {
        return help(bargain, customer, 1);
    }

    private static String won(String promotion) {
        String bargain = started(promotion);
        for (int i = 0; i < 10; i++) {
            assertThat(help(bargain, bargain + "-friend-" + i).status()).isEqualTo(201);
        }
        assertThat(state(bargain)).isEqualTo("SUCCESS");
        return bargain;
    }

    private static Answer read(String bargain) {
        return node.send("GET", "/v1/bargains/" + bargain);
    }

    private static String state(String bargain) {
        return read(bargain).at("/state");
    }

    private static String cart(String bargain, String customer, int units) {
        return """
        {"currency": "CNY", "customer": {"id": "%s", "orders": 3},
         "participation": {"bargain": "%s"},
         "lines": [{"id": "1", "sku": "TEA", "qty": %d, "unitPrice": 9900}]}
        """
                .formatted(customer, bargain, units);
    }

    private static Answer quote(String bargain) {
        return checkout.quote(cart(bargain, bargain, 1));
    }

    private static void over(String bargain) {
        office.tamper(
                "UPDATE bargain SET until_at = until_at - INTERVAL 2 DAY WHERE id = '"
                        + bargain
                        + "'");
    }

    @Test
    void friends_bring_it_to_its_floor_and_it_is_bought_at_it() {
        String bargain = won("tea");
        assertThat(read(bargain).at("/price")).isEqualTo("6900");
        assertThat(read(bargain).at("/progress")).isEqualTo("100");

        Answer quote = quote(bargain);
        assertThat(quote.at("/total")).isEqualTo("6900");
        String order = Checkout.next();
        assertThat(checkout.place(order, quote).status()).isEqualTo(201);
        assertThat(state(bargain)).isEqualTo("ORDERED");
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        assertThat(state(bargain)).isEqualTo("FINISHED");
        assertThat(quote(bargain).body()).contains("participation-refused");
        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    @Test
    void only_its_owner_buys_it_and_only_one_unit_of_it() {
        String bargain = won("tea");

        assertThat(checkout.quote(cart(bargain, "eve", 1)).body())
                .contains("participation-refused")
                .contains("\"total\":9900");
        assertThat(checkout.quote(cart(bargain, bargain, 3)).at("/total"))
                .isEqualTo(String.valueOf(6900 + 2 * 9900));
    }

    @Test
    void nobody_buys_what_is_not_won() {
        String bargain = started("tea");
        assertThat(help(bargain, "ann").at("/bargain/state")).isEqualTo("OPEN");
        assertThat(quote(bargain).at("/total")).isEqualTo("9900");
    }

    @Test
    void who_helps_again_gets_the_same_cut() {
        String bargain = started("tea");
        Answer first = help(bargain, "ann");
        assertThat(first.status()).isEqualTo(201);
        Answer again = help(bargain, "ann");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/cut")).isEqualTo(first.at("/cut"));
        assertThat(read(bargain).at("/helps")).isEqualTo("1");
    }

    @Test
    void the_owner_helps_where_that_is_agreed() {
        String bargain = started("tea");
        assertThat(help(bargain, bargain).problem()).startsWith("409 self");
        String own = started("own");
        assertThat(help(own, own).status()).isEqualTo(201);
    }

    @Test
    void a_friend_helps_in_so_many_a_day() {
        assertThat(help(started("twice-a-day"), "ann").status()).isEqualTo(201);
        assertThat(help(started("twice-a-day"), "ann").status()).isEqualTo(201);
        assertThat(help(started("twice-a-day"), "ann").problem()).startsWith("409 helper-quota");
    }

    @Test
    void rules_say_who_may_help() {
        String bargain = started("new-friends");
        assertThat(help(bargain, "old", 3).problem()).startsWith("409 not-eligible");
        assertThat(help(bargain, "new", 0).status()).isEqualTo(201);
        assertThat(help(bargain, "new", 1).status()).as("who has helped before").isEqualTo(200);
    }

    @Test
    void a_customer_has_one_open_and_a_name_is_one_bargain_s() {
        String bargain = started("tea");
        assertThat(put(bargain, "tea", bargain).status()).isEqualTo(200);
        assertThat(put(bargain, "tea", "eve").problem()).startsWith("409 id-taken");
        assertThat(put(bargain + "x", "tea", bargain).problem()).startsWith("409 open-limit");
        assertThat(put("b-new", "nothing", "eve").problem()).startsWith("404 not-found");
        assertThat(put("a%20b", "tea", "eve").problem()).startsWith("400 out-of-range");
        assertThat(help("b-nobody-s", "ann").problem()).startsWith("404 not-found");
    }

    @Test
    void a_cancelled_order_gives_it_back() {
        String bargain = won("tea");
        String order = checkout.order(cart(bargain, bargain, 1));
        assertThat(checkout.cancel(order).status()).isEqualTo(200);

        assertThat(state(bargain)).isEqualTo("SUCCESS");
        assertThat(quote(bargain).at("/total")).isEqualTo("6900");
    }

    @Test
    void two_orders_do_not_have_it() {
        String bargain = won("tea");
        Answer one = quote(bargain);
        Answer other = quote(bargain);

        assertThat(checkout.place(Checkout.next(), one).status()).isEqualTo(201);
        assertThat(checkout.place(Checkout.next(), other).problem())
                .startsWith("409 bargain-finished");
    }

    @Test
    void of_two_winners_of_the_last_unit_one_buys_it_and_the_other_has_still_won() {
        String one = won("one-left");
        String other = won("one-left");
        Answer first = quote(one);
        Answer second = quote(other);

        assertThat(checkout.place(Checkout.next(), first).status()).isEqualTo(201);
        assertThat(checkout.place(Checkout.next(), second).problem()).startsWith("409 unit-limit");
        assertThat(state(other)).isEqualTo("SUCCESS");
    }

    @Test
    void when_its_time_is_over_it_fails_or_is_won_at_its_price() {
        String failed = started("tea");
        String cheaper = started("any-price");
        String price = help(cheaper, "ann").at("/price");
        over(failed);
        office.tamper("UPDATE bargain SET until_at = NOW(6) WHERE id = '" + cheaper + "'");

        assertThat(help(failed, "bob").problem()).startsWith("409 bargain-over");
        Eventually.holds(() -> assertThat(state(failed)).isEqualTo("FAILED"));
        assertThat(state(cheaper)).isEqualTo("SUCCESS");
        assertThat(quote(cheaper).at("/total")).isEqualTo(price);
    }

    @Test
    void what_was_not_bought_in_time_expires() {
        String bargain = won("tea");
        over(bargain);

        assertThat(state(bargain)).isEqualTo("EXPIRED");
        assertThat(quote(bargain).body()).contains("participation-refused");
        Eventually.holds(
                () ->
                        assertThat(
                                        office.ask(
                                                "SELECT state FROM bargain WHERE id = '"
                                                        + bargain
                                                        + "'"))
                                .isEqualTo("EXPIRED"));
    }

    @Test
    void the_seed_is_shown_when_nobody_can_help_any_more() {
        String bargain = started("tea");
        String commitment = read(bargain).at("/commitment");
        assertThat(read(bargain).body()).doesNotContain("\"seed\"");
        for (int i = 0; i < 10; i++) {
            assertThat(help(bargain, "seed-friend-" + i).status()).isEqualTo(201);
        }

        assertThat(read(bargain).at("/seed")).matches("[0-9a-f]{64}");
        assertThat(read(bargain).at("/commitment")).isEqualTo(commitment);
        Answer helps = node.send("GET", "/v1/bargains/" + bargain + "/helps");
        assertThat(helps.at("/total")).isEqualTo("10");
        assertThat(helps.at("/items/9/price")).isEqualTo("6900");
        assertThat(helps.body()).doesNotContain("seed-friend");
    }

    @Test
    void customers_find_their_bargains() {
        String bargain = started("tea");
        assertThat(node.send("GET", "/v1/bargains?customer=" + bargain).body()).contains(bargain);
        assertThat(node.send("GET", "/v1/bargains?customer=").problem())
                .startsWith("400 out-of-range");
    }

    /** Twenty friends who each ask twice. */
    @RepeatedTest(10)
    void however_many_help_at_once_ten_cut_and_all_cuts_are_the_range() throws Exception {
        String bargain = started("tea");
        List<Callable<Integer>> helping =
                IntStream.range(0, 40)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> help(bargain, bargain + "-f-" + i / 2).status())
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(helping).stream().map(one -> one.resultNow()).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(20);
        }
        assertThat(read(bargain).at("/price")).isEqualTo("6900");
        String cuts = "SELECT SUM(cut) FROM bargain_help WHERE bargain_id = '" + bargain + "'";
        assertThat(office.ask(cuts)).isEqualTo("3000");
    }
}
