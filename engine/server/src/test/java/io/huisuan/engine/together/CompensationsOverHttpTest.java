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

/** Tea for 99.00 that one friend brings to 69.00, as long as there is any; else a coupon. */
class CompensationsOverHttpTest {

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                tea("one-left", 1, "GIFT"),
                tea("last-day", 1, "GIFT"),
                tea("plenty", 9, "GIFT"),
                tea("no-gift", 1, "NO-GIFT"),
                tea("scarce", 1, "SCARCE"));
        template("GIFT", 100);
        template("SCARCE", 0);
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String tea(String id, int units, String coupon) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "砍价", "en": "Bargain"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"}, "limits": {"units": %d},
         "play": {"type": "bargain", "first": 9900, "floor": 6900,
           "cuts": {"type": "fixed", "helpers": 1, "least": 3000, "most": 3000},
           "lifeMinutes": 1440, "buyWithinMinutes": 60, "compensation": "%s"},
         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": 6900}}]}}
        """
                .formatted(id, units, coupon);
    }

    private static void template(String id, int stock) {
        office.tamper(
                """
                INSERT INTO coupon_template
                   SET id = '%s', campaign_id = 'test', name_zh = '券', name_en = 'Coupon', version = 1,
                       claimable = FALSE, cost_share = 'platform=10000', stopped = FALSE,
                       at = '2026-01-01', stock = %d
                """
                        .formatted(id, stock));
    }

    /** Customer and bargain are called the same. */
    private static String won(String promotion, String customer) {
        String bargain = promotion + "-" + customer;
        String opening =
                "{\"promotion\": \"%s\", \"customer\": \"%s\"}".formatted(promotion, bargain);
        assertThat(node.send("PUT", "/v1/bargains/" + bargain, opening).status()).isEqualTo(201);
        assertThat(
                        node.send(
                                        "POST",
                                        "/v1/bargains/" + bargain + "/helps",
                                        "{\"customer\": {\"id\": \"friend-of-" + bargain + "\"}}")
                                .at("/bargain/state"))
                .isEqualTo("SUCCESS");
        return bargain;
    }

    private static Answer quote(String bargain) {
        return checkout.quote(
                """
                {"currency": "CNY", "customer": {"id": "%1$s"}, "participation": {"bargain": "%1$s"},
                 "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 9900}]}
                """
                        .formatted(bargain));
    }

    private static String placed(Answer quote) {
        String order = Checkout.next();
        assertThat(checkout.place(order, quote).status()).isEqualTo(201);
        return order;
    }

    private static void over(String bargain) {
        office.tamper(
                "UPDATE bargain SET until_at = until_at - INTERVAL 2 DAY WHERE id = '"
                        + bargain
                        + "'");
    }

    private static String decided(String bargain) {
        return office.ask(
                "SELECT COALESCE(compensation_state, '') FROM bargain WHERE id = '"
                        + bargain
                        + "'");
    }

    private static void becomes(String bargain, String state) {
        Eventually.holds(() -> assertThat(decided(bargain)).isEqualTo(state));
    }

    private static Answer read(String bargain) {
        return node.send("GET", "/v1/bargains/" + bargain);
    }

    private static Answer wallet(String customer) {
        return node.send("GET", "/v1/customers/" + customer + "/coupons");
    }

    /** BG-09: of two winners of the last unit one buys it. */
    @Test
    void who_has_won_and_can_never_buy_gets_a_coupon_once() {
        String first = won("one-left", "lin");
        String other = won("one-left", "chen");
        Answer sold = quote(first);
        Answer late = quote(other);
        String order = placed(sold);
        assertThat(checkout.place(Checkout.next(), late).problem()).startsWith("409 unit-limit");
        String gone = won("one-left", "wu");
        over(gone);
        becomes(gone, "GIVEN");
        assertThat(decided(other)).as("the first order may still be cancelled").isEmpty();

        assertThat(checkout.paid(order).status()).isEqualTo(200);
        becomes(other, "GIVEN");

        Answer bargain = read(other);
        assertThat(bargain.at("/state")).isEqualTo("EXPIRED");
        assertThat(bargain.at("/compensation/template")).isEqualTo("GIFT");
        assertThat(bargain.at("/compensation/state")).isEqualTo("GIVEN");
        Answer coupons = wallet(other);
        assertThat(coupons.at("/total")).isEqualTo("1");
        assertThat(coupons.at("/items/0/coupon")).isEqualTo(bargain.at("/compensation/coupon"));
        assertThat(coupons.at("/items/0/state")).isEqualTo("AVAILABLE");
        assertThat(checkout.cancel(order).status()).isEqualTo(200);
        assertThat(quote(other).body()).as("coupon and bargain").contains("participation-refused");
        assertThat(wallet(first).at("/total")).isEqualTo("0");
        assertThat(read(first).body()).doesNotContain("compensation");
        assertThat(
                        office.ask(
                                "SELECT COUNT(*) FROM outbox WHERE type = 'bargain.compensated'"
                                        + " AND aggregate = 'bargain/"
                                        + other
                                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void who_could_have_bought_gets_none() {
        String idle = won("plenty", "lin");
        over(idle);
        becomes(idle, "NONE");
        assertThat(read(idle).body()).doesNotContain("compensation");
        assertThat(wallet(idle).at("/total")).isEqualTo("0");
    }

    @Test
    void a_cancelled_order_leaves_it_to_the_other_winner() {
        String first = won("last-day", "lin");
        String other = won("last-day", "chen");
        assertThat(checkout.cancel(placed(quote(first))).status()).isEqualTo(200);

        assertThat(checkout.paid(placed(quote(other))).status()).isEqualTo(200);
        becomes(first, "GIVEN");
        assertThat(decided(other)).isEmpty();
    }

    @Test
    void where_there_are_no_such_coupons_it_says_so() {
        becomesWithout("no-gift", "UNKNOWN_TEMPLATE");
        becomesWithout("scarce", "SOLD_OUT");
    }

    private static void becomesWithout(String promotion, String why) {
        String first = won(promotion, "lin");
        String other = won(promotion, "chen");
        assertThat(checkout.paid(placed(quote(first))).status()).isEqualTo(200);
        becomes(other, "FAILED");
        assertThat(read(other).at("/compensation/why")).isEqualTo(why);
        assertThat(wallet(other).at("/total")).isEqualTo("0");
    }
}
