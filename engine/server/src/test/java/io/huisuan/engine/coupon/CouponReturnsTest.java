package io.huisuan.engine.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.time.temporal.ChronoUnit;

/** What becomes of coupons that orders give back (CP-12). */
class CouponReturnsTest {

    private static Office office;
    private static Drawer drawer;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        drawer = new Drawer(office);
        drawer.template("strict", "");
        drawer.template("kind", "return_policy = 'EXTEND_24H'");
        office.publish(Drawer.promotion("off", 1_000, "strict", "kind"));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    /** A customer's coupon that ends in two days. */
    private static String coupon(String template, String customer) {
        return drawer.coupon(template, customer, "valid_until = UTC_TIMESTAMP(6) + INTERVAL 2 DAY");
    }

    private static String cart(String customer, String coupon) {
        return """
        {"currency": "CNY", "customer": {"id": "%s"}, "coupons": ["%s"],
         "lines": [{"id": "a", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
        """
                .formatted(customer, coupon);
    }

    /** As if its end had been so many hours ago. */
    private static void end(String coupon, int hoursAgo) {
        office.tamper(
                "UPDATE coupon SET valid_until = UTC_TIMESTAMP(6) - INTERVAL %d HOUR WHERE id = '%s'"
                        .formatted(hoursAgo, coupon));
    }

    private static Answer listed(String customer) {
        return node.send("GET", "/v1/customers/" + customer + "/coupons");
    }

    private static String state(String customer) {
        return listed(customer).at("/items/0/state");
    }

    private static Instant until(String customer) {
        return Instant.parse(listed(customer).at("/items/0/validUntil"));
    }

    private static String quoted(String customer, String coupon) {
        return checkout.quote(cart(customer, coupon)).at("/coupons/0/state");
    }

    @Test
    void cp_12_what_comes_back_in_time_is_good_as_long_as_before() {
        String coupon = coupon("kind", "ann");
        String order = checkout.order(cart("ann", coupon));
        Instant before = until("ann");

        checkout.cancel(order);

        assertThat(state("ann")).isEqualTo("AVAILABLE");
        assertThat(until("ann")).isEqualTo(before);
    }

    @Test
    void cp_12_what_comes_back_late_is_expired_where_the_template_is_strict() {
        String coupon = coupon("strict", "bob");
        String order = checkout.order(cart("bob", coupon));
        end(coupon, 1);

        checkout.cancel(order);

        assertThat(state("bob")).isEqualTo("EXPIRED");
        assertThat(quoted("bob", coupon)).isEqualTo("EXPIRED");
    }

    @Test
    void cp_12_what_comes_back_late_is_good_for_a_day_where_the_template_extends_it() {
        String coupon = coupon("kind", "cat");
        String order = checkout.order(cart("cat", coupon));
        end(coupon, 1);
        assertThat(state("cat")).isEqualTo("LOCKED");

        checkout.cancel(order);

        assertThat(state("cat")).isEqualTo("AVAILABLE");
        assertThat(until("cat"))
                .isCloseTo(
                        Instant.parse(now()).plus(24, ChronoUnit.HOURS),
                        within(5, ChronoUnit.MINUTES));
        assertThat(quoted("cat", coupon)).isEqualTo("APPLIED");
        String again = checkout.order(cart("cat", coupon));
        assertThat(checkout.paid(again).at("/state")).isEqualTo("PAID");
        assertThat(state("cat")).isEqualTo("USED");
    }

    private static String now() {
        return office.ask("SELECT CONCAT(REPLACE(UTC_TIMESTAMP(), ' ', 'T'), 'Z')");
    }

    @Test
    void so_is_what_was_not_paid_in_time_and_what_was_paid_and_all_given_back() {
        String unpaid = coupon("kind", "dan");
        String first = checkout.order(cart("dan", unpaid));
        end(unpaid, 1);
        office.tamper(
                "UPDATE hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE order_id ="
                        + " '%s'".formatted(first));
        Eventually.holds(() -> assertThat(state("dan")).isEqualTo("AVAILABLE"));

        String paid = coupon("kind", "eve");
        String second = checkout.order(cart("eve", paid));
        checkout.paid(second);
        end(paid, 1);
        checkout.cancel(second);
        assertThat(state("eve")).isEqualTo("AVAILABLE");
    }

    @Test
    void a_day_is_added_once_however_often_it_comes_back() {
        String coupon = coupon("kind", "fay");
        String order = checkout.order(cart("fay", coupon));
        end(coupon, 1);
        checkout.cancel(order);
        Instant until = until("fay");

        checkout.cancel(checkout.order(cart("fay", coupon)));
        assertThat(until("fay")).isEqualTo(until);

        end(coupon, 48);
        office.tamper(
                "UPDATE ledger_entry SET at = at - INTERVAL 25 HOUR WHERE hold_id IN (SELECT id"
                        + " FROM hold WHERE order_id = '%s')".formatted(order));
        assertThat(state("fay")).isEqualTo("EXPIRED");
        assertThat(quoted("fay", coupon)).isEqualTo("EXPIRED");
    }
}
