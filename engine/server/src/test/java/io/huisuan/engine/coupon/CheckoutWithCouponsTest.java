package io.huisuan.engine.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.engine.order.Checkout;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Orders with codes and coupons. */
class CheckoutWithCouponsTest {

    private static Office office;
    private static Drawer drawer;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        drawer = new Drawer(office);
        drawer.template("ten", "uses_per_customer = 2");
        drawer.template("twenty", "");
        drawer.template("over", "valid_until = '2026-01-02'");
        drawer.template("stopped", "");
        office.publish(
                Drawer.promotion("ten-off", 1_000, "ten", "shared"),
                Drawer.promotion("twenty-off", 2_000, "twenty", "over", "stopped"),
                Promotions.fortyOff("forty-off", 10_000, "SAVE40"));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    /** 300.00, of a customer, with these codes and coupons. */
    private static String cart(String customer, List<String> codes, List<String> coupons) {
        return """
        {"currency": "CNY", "customer": {"id": "%s"}, "codes": [%s], "coupons": [%s],
         "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000}]}
        """
                .formatted(customer, quoted(codes), quoted(coupons));
    }

    private static String quoted(List<String> texts) {
        return texts.isEmpty() ? "" : "\"" + String.join("\", \"", texts) + "\"";
    }

    private static String withCode(String customer, String code) {
        return cart(customer, List.of(code), List.of());
    }

    private static String withCoupon(String customer, String coupon) {
        return cart(customer, List.of(), List.of(coupon));
    }

    private static String codeState(String cart) {
        return checkout.quote(cart).at("/codes/0/state");
    }

    private static String couponState(String cart) {
        return checkout.quote(cart).at("/coupons/0/state");
    }

    @Test
    void a_code_earns_what_its_template_s_promotion_gives_however_it_is_typed() {
        drawer.code("ANYHOW", "ten", 5, "");

        Answer quote = checkout.quote(withCode("may", " ａny-h ow"));

        assertThat(quote.at("/total")).as("%s", quote).isEqualTo("27000");
        assertThat(quote.at("/codes/0/state")).isEqualTo("APPLIED");
        assertThat(quote.at("/codes/0/promotions/0")).isEqualTo("ten-off");
        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(node.send("GET", decision + "/replay").body()).isEqualTo("{\"identical\":true}");
    }

    @Test
    void two_codes_of_a_coupon_and_two_spellings_of_one_are_used_once() {
        drawer.code("FIRST-ONE", "twenty", 5, "");
        drawer.code("OTHER-ONE", "twenty", 5, "");
        String cart = cart("zoe", List.of("FIRST-ONE", "firstone", "OTHER-ONE"), List.of());

        assertThat(checkout.quote(cart).at("/total")).isEqualTo("24000");
        checkout.order(cart);

        assertThat(
                        office.ask(
                                "SELECT SUM(held) FROM resource WHERE id IN ("
                                        + drawer.names("FIRST-ONE", "OTHER-ONE")
                                        + ")"))
                .isEqualTo("1");
    }

    @Test
    void a_coupon_is_locked_with_the_order_used_when_it_is_paid_and_free_when_it_is_cancelled() {
        String coupon = drawer.coupon("twenty", "ann", "");
        String cart = withCoupon("ann", coupon);
        Answer quote = checkout.quote(cart);
        assertThat(quote.at("/total")).as("%s", quote).isEqualTo("24000");
        assertThat(quote.at("/coupons/0/coupon")).isEqualTo(coupon);
        assertThat(quote.at("/coupons/0/state")).isEqualTo("APPLIED");

        String first = checkout.order(cart);
        assertThat(couponState(cart)).isEqualTo("LOCKED");
        assertThat(checkout.quote(cart).at("/total")).isEqualTo("30000");
        checkout.cancel(first);
        assertThat(couponState(cart)).isEqualTo("APPLIED");

        String second = checkout.order(cart);
        checkout.paid(second);
        assertThat(couponState(cart)).isEqualTo("USED");
        assertThat(drawer.counted("CODE:coupon." + coupon)).isEqualTo("0+1/1");

        checkout.cancel(second);
        assertThat(couponState(cart)).isEqualTo("APPLIED");
    }

    @Test
    void who_bears_what_a_coupon_took_off_is_told_with_the_order_to_the_cent() {
        drawer.template("shared", "");
        office.tamper(
                "UPDATE coupon_template SET cost_share = 'platform=3333,merchant:m-1=6667' WHERE id"
                        + " = 'shared'");
        String coupon = drawer.coupon("shared", "ann", "");
        String order = checkout.order(withCoupon("ann", coupon));

        assertThat(checkout.paid(order).status()).isEqualTo(200);

        Answer story = checkout.read(order);
        assertThat(story.at("/costs/0/bearer")).isEqualTo("merchant:m-1");
        assertThat(story.at("/costs/0/amount")).isEqualTo("2000");
        assertThat(story.at("/costs/1/bearer")).isEqualTo("platform");
        assertThat(story.at("/costs/1/amount")).isEqualTo("1000");
        assertThat(
                        office.ask(
                                "SELECT payload FROM outbox WHERE type = 'order.paid' AND aggregate"
                                        + " LIKE '%/"
                                        + order
                                        + "'"))
                .contains(
                        "\"costs\":[{\"bearer\":\"merchant:m-1\",\"amount\":2000},"
                                + "{\"bearer\":\"platform\",\"amount\":1000}]");
    }

    @Test
    void what_an_order_gives_back_when_it_is_not_paid_in_time_may_have_expired_by_then() {
        String coupon = drawer.coupon("twenty", "bob", "");
        String cart = withCoupon("bob", coupon);
        checkout.order(cart);
        office.tamper("UPDATE coupon SET valid_until = '2026-01-02' WHERE id = '" + coupon + "'");
        assertThat(couponState(cart)).isEqualTo("LOCKED");

        office.tamper("UPDATE hold SET expires_at = '2026-01-01' WHERE state = 'HELD'");
        Eventually.holds(() -> assertThat(drawer.counted(coupon)).isEqualTo("0+0/1"));

        assertThat(couponState(cart)).isEqualTo("EXPIRED");
    }

    @Test
    void unknown_foreign_expired_and_stopped_codes_get_the_same_answer() {
        drawer.code("FOREIGN1", "ten", 5, "her");
        drawer.code("EXPIRED1", "over", 5, "");
        drawer.code("STOPPED1", "ten", 5, "");
        office.tamper("UPDATE code_batch SET stopped = TRUE WHERE id = 'STOPPED1'");

        var answers = new ArrayList<String>();
        for (String code : List.of("UNKNOWN1", "FOREIGN1", "EXPIRED1", "STOPPED1")) {
            Answer quote = checkout.quote(withCode("eve", code));
            assertThat(quote.at("/total")).isEqualTo("30000");
            answers.add(quote.json().at("/codes").toString().replace(code, "?"));
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("UNKNOWN");
        assertThat(codeState(withCode("her", "FOREIGN1"))).isEqualTo("APPLIED");
    }

    @Test
    void a_coupon_that_cannot_be_used_says_why_and_somebody_else_s_says_nothing() {
        assertThat(couponState(withCoupon("cat", drawer.coupon("ten", "dog", ""))))
                .isEqualTo("UNKNOWN");
        assertThat(couponState(withCoupon("", drawer.coupon("ten", "dog", ""))))
                .isEqualTo("UNKNOWN");
        assertThat(couponState(withCoupon("cat", "nothing"))).isEqualTo("UNKNOWN");
        assertThat(
                        couponState(
                                withCoupon(
                                        "cat",
                                        drawer.coupon("ten", "cat", "revoked_at = '2026-01-02'"))))
                .isEqualTo("REVOKED");
        String later = drawer.coupon("ten", "cat", "");
        office.tamper("UPDATE coupon SET valid_from = '2200-01-01' WHERE id = '" + later + "'");
        assertThat(couponState(withCoupon("cat", later))).isEqualTo("NOT_YET");
    }

    @Test
    void stopping_a_template_beats_every_quote() {
        String cart = withCoupon("fay", drawer.coupon("stopped", "fay", ""));
        Answer quote = checkout.quote(cart);
        assertThat(quote.at("/total")).isEqualTo("24000");

        office.tamper("UPDATE coupon_template SET stopped = TRUE WHERE id = 'stopped'");

        assertThat(checkout.place(Checkout.next(), quote).problem())
                .isEqualTo("409 coupon-stopped");
        assertThat(couponState(cart)).isEqualTo("STOPPED");
    }

    @Test
    void codes_that_promotions_name_go_on_working() {
        Answer quote = checkout.quote(withCode("gil", "save40"));

        assertThat(quote.at("/total")).isEqualTo("26000");
        assertThat(quote.at("/codes/0/state")).isEqualTo("APPLIED");
    }

    @Test
    void of_several_ways_to_the_same_the_coupon_is_used_that_expires_first() {
        drawer.code("LAST", "twenty", 1, "");
        String late = drawer.coupon("twenty", "hal", "valid_until = '2200-01-02'");
        String soon = drawer.coupon("twenty", "hal", "valid_until = '2200-01-01'");
        String ever = drawer.coupon("twenty", "hal", "");

        checkout.order(cart("hal", List.of("LAST"), List.of(late, soon, ever)));

        assertThat(drawer.counted(soon)).isEqualTo("1+0/1");
        assertThat(drawer.counted(late)).isEmpty();
        assertThat(drawer.counted(ever)).isEmpty();
        assertThat(codeState(withCode("hal", "LAST"))).isEqualTo("APPLIED");
    }

    @Test
    void what_nothing_was_given_for_is_not_used() {
        String coupon = drawer.coupon("over", "ida", "");
        String idle = drawer.coupon("twenty", "ida", "valid_until = '2200-01-01'");
        String foreign =
                """
                {"currency": "USD", "customer": {"id": "ida"}, "coupons": ["%s", "%s"],
                 "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000}]}
                """
                        .formatted(coupon, idle);

        checkout.order(foreign);
        checkout.order(cart("ida", List.of(), List.of(coupon, idle)));

        assertThat(drawer.counted(idle)).isEqualTo("1+0/1");
        assertThat(drawer.counted(coupon)).isEmpty();
    }

    @Test
    void a_customer_uses_a_template_no_more_often_than_one_may() {
        drawer.code("MANY", "ten", 100, "");
        checkout.order(withCode("jon", "MANY"));
        Answer second = checkout.quote(withCode("jon", "MANY"));
        Answer third = checkout.quote(withCode("jon", "MANY"));
        assertThat(checkout.place(Checkout.next(), second).status()).isEqualTo(201);

        assertThat(checkout.place(Checkout.next(), third).problem())
                .isEqualTo("409 per-customer-limit");
        assertThat(codeState(withCode("jon", "MANY"))).isEqualTo("LIMIT_REACHED");
        assertThat(codeState(withCode("kim", "MANY"))).isEqualTo("APPLIED");
        assertThat(codeState(withCode("", "MANY"))).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void of_64_orders_with_one_single_code_one_is_placed() throws InterruptedException {
        drawer.code("ONCE", "twenty", 1, "");
        List<Answer> quotes =
                IntStream.range(0, 64)
                        .mapToObj(i -> checkout.quote(withCode("c" + i, "ONCE")))
                        .toList();
        List<Callable<Answer>> placing =
                quotes.stream().<Callable<Answer>>map(quote -> () -> placed(quote)).toList();

        List<String> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    threads.invokeAll(placing).stream()
                            .map(Future::resultNow)
                            .map(answer -> answer.status() == 201 ? "201" : answer.problem())
                            .toList();
        }

        assertThat(answers).containsOnlyOnce("201").containsOnly("201", "409 code-used-up");
        assertThat(codeState(withCode("lea", "ONCE"))).isEqualTo("LIMIT_REACHED");
    }

    /** With so many at once the database may not answer each in time. */
    private static Answer placed(Answer quote) {
        String order = Checkout.next();
        Answer answer = checkout.place(order, quote);
        while (answer.status() == 503) {
            answer = checkout.place(order, quote);
        }
        return answer;
    }

    @Test
    void what_is_no_choice_of_coupons_is_refused() {
        List<String> many = IntStream.range(0, 21).mapToObj(i -> "c" + i).toList();

        assertThat(node.send("POST", "/v1/quotes", cart("m", List.of(), many)).problem())
                .isEqualTo("400 out-of-range /coupons");
        assertThat(node.send("POST", "/v1/quotes", withCoupon("m", "")).problem())
                .isEqualTo("400 out-of-range /coupons/0");
        assertThat(codeState(withCode("m", "A".repeat(65)))).isEqualTo("UNKNOWN");
        assertThat(codeState(withCode("m", "\\u200b\\u202e"))).isEqualTo("UNKNOWN");
    }

    @Test
    void a_shop_cannot_say_which_templates_may_be_used() {
        assertThat(couponState(withCoupon("nat", "twenty"))).isEqualTo("UNKNOWN");
        assertThat(checkout.quote(withCoupon("nat", "twenty")).at("/total")).isEqualTo("30000");
    }

    @Test
    void a_stored_cart_keeps_the_choice_and_a_patch_changes_it() {
        String coupon = drawer.coupon("twenty", "oli", "");
        node.send("PUT", "/v1/carts/oli-1", withCoupon("oli", coupon));
        assertThat(node.send("POST", "/v1/carts/oli-1/quote", "").at("/total")).isEqualTo("24000");

        node.send("PATCH", "/v1/carts/oli-1", "{\"coupons\": []}", "If-Match", "\"1\"");
        assertThat(node.send("GET", "/v1/carts/oli-1").at("/coupons/0")).isEmpty();
        assertThat(node.send("POST", "/v1/carts/oli-1/quote", "").at("/total")).isEqualTo("30000");
    }
}
