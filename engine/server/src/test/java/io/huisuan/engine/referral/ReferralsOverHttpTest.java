package io.huisuan.engine.referral;

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

/** 1,500 points for who brings somebody that orders for 100.00, and 500 for who was brought. */
class ReferralsOverHttpTest {

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                """
                {"id": "friends", "campaign": "friends", "name": {"zh": "邀请有礼", "en": "Referral"},
                 "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
                 "play": {"type": "referral", "bindWithinMinutes": 1440, "leastNet": 10000,
                          "windowMinutes": 0, "perMonth": 2},
                 "body": {"type": "form", "template": "REFERRAL", "offers": [
                   {"stage": "EARN", "target": {"type": "lines"},
                    "effect": {"type": "reward", "to": "INVITER",
                               "prize": {"type": "points", "points": 1500}}},
                   {"stage": "EARN", "target": {"type": "lines"},
                    "effect": {"type": "reward", "to": "INVITEE",
                               "prize": {"type": "points", "points": 500}}}]}}
                """);
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String code(String inviter) {
        Answer answer = node.send("PUT", "/v1/referrals/codes/friends/" + inviter, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.at("/code");
    }

    private static Answer bind(String invitee, String inviter, Instant registered) {
        return node.send(
                "POST",
                "/v1/referrals/bindings",
                """
                {"code": "%s", "customer": {"id": "%s", "registered": "%s"}}
                """
                        .formatted(code(inviter), invitee, registered));
    }

    private static Answer bind(String invitee, String inviter) {
        return bind(invitee, inviter, Instant.now());
    }

    private static String buy(String customer) {
        String order =
                checkout.order(
                        """
                        {"currency": "CNY", "customer": {"id": "%s"},
                         "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
                        """
                                .formatted(customer));
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    private static Answer received(String order) {
        return node.send("POST", "/v1/orders/" + order + "/received", "");
    }

    private static Answer rewards(String customer) {
        return node.send("GET", "/v1/referrals/rewards?customer=" + customer);
    }

    private static void becomes(String customer, String state) {
        Eventually.holds(() -> assertThat(rewards(customer).at("/items/0/state")).isEqualTo(state));
    }

    @Test
    void the_first_order_rewards_both_when_it_was_received_and_a_return_takes_it_back() {
        assertThat(bind("b1", "a1").at("/state")).isEqualTo("BOUND");
        String order = buy("b1");
        becomes("a1", "PENDING");
        becomes("b1", "PENDING");
        assertThat(rewards("a1").at("/items/0/value")).isEqualTo("1500");

        assertThat(received(order).status()).isEqualTo(200);
        assertThat(received(order).status()).isEqualTo(200);
        becomes("a1", "GRANTED");
        becomes("b1", "GRANTED");

        assertThat(checkout.cancel(order).status()).isEqualTo(200);
        assertThat(rewards("a1").at("/items/0/state")).isEqualTo("CLAWED_BACK");
        assertThat(rewards("b1").at("/items/0/reason")).isEqualTo("RETURNED");
    }

    @Test
    void an_order_that_comes_back_before_is_never_rewarded() {
        assertThat(bind("b2", "a2").status()).isEqualTo(200);
        String order = buy("b2");
        becomes("a2", "PENDING");
        assertThat(checkout.cancel(order).status()).isEqualTo(200);

        assertThat(rewards("a2").at("/items/0/state")).isEqualTo("CANCELLED");
        assertThat(received(order).problem()).startsWith("409 order-cancelled");
    }

    @Test
    void beyond_the_month_s_cap_nothing_is_granted() {
        for (String invitee : new String[] {"b3", "c3", "d3"}) {
            assertThat(bind(invitee, "a3").status()).isEqualTo(200);
            String order = buy(invitee);
            becomes(invitee, "PENDING");
            assertThat(received(order).status()).isEqualTo(200);
            becomes(invitee, "GRANTED");
        }

        becomes("a3", "CANCELLED");
        assertThat(rewards("a3").at("/items/0/reason")).isEqualTo("CAP_MONTH");
        assertThat(node.send("GET", "/v1/referrals?inviter=a3").at("/total")).isEqualTo("3");
    }

    @Test
    void who_cannot_be_bound_is_told_why() {
        assertThat(bind("a4", "a4").problem()).startsWith("409 self-invite");
        assertThat(bind("b4", "a4").status()).isEqualTo(200);
        assertThat(bind("b4", "a4").status()).isEqualTo(200);
        assertThat(bind("b4", "c4").problem()).startsWith("409 already-bound");
        assertThat(bind("a4", "b4").problem()).startsWith("409 referral-cycle");
        assertThat(bind("d4", "a4", Instant.now().minusSeconds(90_000)).problem())
                .startsWith("409 window-closed");
        assertThat(node.send("PUT", "/v1/referrals/codes/nothing/a4", "").problem())
                .startsWith("404 not-found");
    }

    @Test
    void nobody_has_registered_in_the_future() {
        for (Instant never :
                new Instant[] {
                    Instant.now().plusSeconds(600),
                    Instant.parse("9999-01-01T00:00:00Z"),
                    Instant.parse("+999999999-01-01T00:00:00Z"),
                    Instant.parse("-999999999-01-01T00:00:00Z")
                }) {
            assertThat(bind("b5", "a5", never).problem())
                    .isEqualTo("400 out-of-range /customer/registered");
        }
        assertThat(bind("b5", "a5", Instant.now().plusSeconds(60)).status()).isEqualTo(200);
    }
}
