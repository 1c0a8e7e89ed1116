package io.huisuan.engine.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.order.Checkout;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A promotion is taken out while customers buy together, and everybody is refunded. */
class ClosingDownTest {

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(tea("a-stays", ""), tea("gone", ""));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String tea(String id, String until) {
        return """
        {"id": "%s", "campaign": "tea", "name": {"zh": "拼团", "en": "Group-buy"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"%s},
         "play": {"type": "groupBuy", "need": 3, "lifeMinutes": 1440},
         "body": {"type": "form", "template": "FIXED_PRICE", "offers": [
           {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["TEA"]}},
            "effect": {"type": "unitPrice", "price": 6900}}]}}
        """
                .formatted(id, until);
    }

    /** Opened and paid for by its leader; the order. */
    private static String led(String promotion) {
        String leader = "{\"promotion\": \"%s\", \"customer\": \"ann\"}".formatted(promotion);
        assertThat(node.send("PUT", "/v1/groups/" + promotion, leader).status()).isEqualTo(201);
        String cart =
                """
                {"currency": "CNY", "customer": {"id": "ann"}, "participation": {"group": "%s"},
                 "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 9900}]}
                """
                        .formatted(promotion);
        String order = checkout.order(cart);
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    private static void decided(String promotion) {
        office.tamper(
                "INSERT INTO play_closing (scope, name, policy, release_number, from_at,"
                        + " decided_by, decided_at) VALUES ('PROMOTION', '"
                        + promotion
                        + "', 'STOP_AND_REFUND', 2, UTC_TIMESTAMP(6), 'zhao', UTC_TIMESTAMP(6))");
    }

    private static String state(String group) {
        return node.send("GET", "/v1/groups/" + group).at("/state");
    }

    @Test
    void only_what_the_live_release_does_not_have_any_more_is_ended() {
        String order = led("gone");
        String other = led("a-stays");
        decided("a-stays");
        decided("gone");
        long release = office.publish(tea("gone", ", \"until\": \"2026-01-01T00:00\"")).number();
        assertThat(release).isEqualTo(2);

        Eventually.holds(() -> assertThat(state("gone")).isEqualTo("FAILED"));
        Eventually.holds(
                () -> {
                    assertThat(checkout.read(order).at("/state")).isEqualTo("CANCELLED");
                    assertThat(checkout.read(order).body()).contains("\"refunded\":6900");
                });
        assertThat(state("a-stays")).as("it is looked at first, and plays on").isEqualTo("OPEN");
        assertThat(checkout.read(other).at("/state")).isEqualTo("PAID");
    }
}
