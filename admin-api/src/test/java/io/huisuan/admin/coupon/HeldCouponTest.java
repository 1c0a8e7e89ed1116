package io.huisuan.admin.coupon;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.CouponNames;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.store.Database;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Publishers and auditors see where customers' coupons are; publishers take them back. */
class HeldCouponTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final Ledger ledger =
            new Ledger(server.bean(SqlBooks.class), Duration.ofMinutes(15), Crashes.NONE);
    private static final Wallets wallets =
            new Wallets(
                    server.bean(Database.class),
                    server.bean(Database.class),
                    new Combiner(ledger, Runnable::run, 8, 8),
                    server.bean(Keyring.class).customers());
    private static final String WHY = "{\"reason\":\"given by mistake\"}";

    private static void coupon(String id, String more) {
        ok(
                crew.zhao.post(
                        "/api/coupons",
                        """
                        {"id":"%s","campaign":"singles-day","name":{"zh":"券","en":"x"},"claimable":true%s}
                        """
                                .formatted(id, more)));
    }

    /** A customer takes one, as through the engine; its id. */
    private static String claimed(String template, String customer) {
        var of = server.bean(Templates.class).get(template);
        Request request = request("claim", template + customer);
        var _ = wallets.claim(request, of, customer);
        return request.id();
    }

    private static Request request(String route, String key) {
        return new Request("shop", route, key, "0".repeat(64));
    }

    private static void order(String order, String coupon) {
        Claim claim =
                Claim.of(CouponNames.coupon(coupon), "singles-day", 1, GiveBack.WHEN_WHOLE)
                        .within(1);
        var _ =
                ledger.reserve(
                        new Reservation(
                                request("place", order),
                                order,
                                Set.of(),
                                List.of(new Item("a", 1)),
                                List.of(claim),
                                Beside.NOTHING));
    }

    private static Answer of(String customer, String more) {
        return crew.sun.post(
                "/api/customer-coupons/look-up",
                "{\"customer\":\"%s\"%s}".formatted(customer, more));
    }

    private static Answer revoke(String id) {
        return crew.zhao.post("/api/customer-coupons/" + id + "/revoke", WHY);
    }

    @Test
    void a_customers_coupons_are_found_by_the_id_that_the_shop_knows() {
        coupon("found", ",\"validUntil\":\"2099-01-01T00:00:00Z\"");
        String id = claimed("found", "mei");
        claimed("found", "somebody-else");

        Answer found = of("mei", "");

        assertThat(found.at("/items/0/id")).as("%s", found).isEqualTo(id);
        assertThat(found.at("/items/0/coupon")).isEqualTo("found");
        assertThat(found.at("/items/0/state")).isEqualTo("AVAILABLE");
        assertThat(found.at("/items/0/source")).isEqualTo("CLAIM");
        assertThat(found.at("/items/0/validUntil")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(found.json().path("items").size()).isOne();
        assertThat(of("nobody", "").json().path("items").isEmpty()).isTrue();
    }

    @Test
    void who_looked_a_customer_up_is_recorded_without_the_customer() {
        var _ = ok(of("li-lei", ""));

        Answer audit = crew.sun.get("/api/audit?action=customer-coupon.look-up&size=1");

        assertThat(audit.at("/items/0/actor")).as("%s", audit).isEqualTo("sun");
        assertThat(audit.at("/items/0/object")).matches("customer/[0-9a-f]{32}");
        assertThat(audit.toString()).doesNotContain("li-lei");
    }

    @Test
    void an_order_that_has_a_coupon_is_named() {
        coupon("ordered", "");
        String id = claimed("ordered", "han");
        order("o-coupon", id);

        Answer locked = of("han", "");
        ledger.pay(request("pay", "o-coupon"), "o-coupon");
        Answer used = of("han", "");

        assertThat(locked.at("/items/0/state")).isEqualTo("LOCKED");
        assertThat(locked.at("/items/0/order/order")).isEqualTo("o-coupon");
        assertThat(locked.at("/items/0/order/client")).isEqualTo("shop");
        assertThat(used.at("/items/0/state")).isEqualTo("USED");
        String hold = used.at("/items/0/order/hold");
        assertThat(crew.sun.get("/api/orders/" + hold).at("/order")).isEqualTo("o-coupon");
        assertThat(revoke(id).at("/code")).isEqualTo("code-used-up");
        assertThat(of("han", "").at("/items/0/state")).isEqualTo("USED");
    }

    @Test
    void an_order_that_is_off_does_not_have_it_any_more() {
        coupon("let-go", "");
        String id = claimed("let-go", "wu");
        order("o-let-go", id);
        ledger.cancel(request("cancel", "o-let-go"), "o-let-go");

        Answer found = of("wu", "");

        assertThat(found.at("/items/0/state")).isEqualTo("AVAILABLE");
        assertThat(found.json().at("/items/0/order").isMissingNode()).as("%s", found).isTrue();
    }

    @Test
    void a_coupon_is_taken_back_once_and_the_audit_says_why() {
        coupon("back", "");
        String id = claimed("back", "zhou");

        Answer revoked = revoke(id);

        assertThat(revoked.at("/state")).as("%s", revoked).isEqualTo("REVOKED");
        assertThat(revoked.json().path("revokedAt").isMissingNode()).isFalse();
        assertThat(revoke(id).json()).isEqualTo(revoked.json());
        Answer audit = crew.sun.get("/api/audit?object=customer-coupon/" + id);
        assertThat(audit.at("/total")).isEqualTo("1");
        assertThat(audit.at("/items/0/action")).isEqualTo("customer-coupon.revoke");
        assertThat(audit.at("/items/0/reason")).isEqualTo("given by mistake");
        assertThat(audit.at("/items/0/payload/coupon")).isEqualTo("back");
        assertThat(crew.sun.get("/api/audit/verify").at("/ok")).isEqualTo("true");
        order("o-too-late", id);
        assertThat(of("zhou", "").at("/items/0/state")).isEqualTo("REVOKED");
    }

    @Test
    void what_happens_to_coupons_is_no_order_and_no_use() {
        coupon("no-order", "");
        ok(revoke(claimed("no-order", "wang")));

        assertThat(crew.lin.get("/api/coupons/no-order/figures").at("/used")).isEqualTo("0");
        assertThat(
                        crew.sun
                                .get("/api/orders?size=200")
                                .json()
                                .path("items")
                                .findValuesAsString("order"))
                .noneMatch(order -> order.contains("/"));
    }

    @Test
    void a_templates_coupons_are_paged_and_narrowed_by_state() {
        coupon("many", "");
        for (String customer : List.of("a", "b", "c")) {
            claimed("many", customer);
        }
        String gone = claimed("many", "d");
        ok(revoke(gone));

        Answer first = crew.zhao.get("/api/coupons/many/customer-coupons?size=3");
        Answer rest =
                crew.zhao.get(
                        "/api/coupons/many/customer-coupons?size=3&before=" + first.at("/next"));

        assertThat(first.json().path("items").size()).isEqualTo(3);
        assertThat(first.at("/items/0/id")).isEqualTo(gone);
        assertThat(rest.json().path("items").size()).isOne();
        assertThat(rest.json().path("next").isMissingNode()).isTrue();
        assertThat(
                        crew.zhao
                                .get("/api/coupons/many/customer-coupons?state=REVOKED")
                                .at("/items/0/id"))
                .isEqualTo(gone);
        assertThat(of("d", ",\"state\":\"AVAILABLE\"").json().path("items").isEmpty()).isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        assertThat(of("", "").at("/pointer")).isEqualTo("/customer");
        assertThat(of("x", ",\"size\":201").at("/pointer")).isEqualTo("/size");
        assertThat(of("x", ",\"state\":\"LOST\"").status()).isEqualTo(400);
        assertThat(revoke("0".repeat(32)).status()).isEqualTo(404);
        assertThat(crew.zhao.get("/api/coupons/no-such/customer-coupons").status()).isEqualTo(404);
    }
}
