package io.huisuan.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.order.Checkout;

import java.time.Instant;

/** Customers who bring each other in a promotion, and what they buy. */
record Friends(Node node, String promotion) {

    /** A referral promotion; its play goes on with {@code terms}, and {@code when} is its. */
    static String promotion(String id, String terms, String when, String... rewards) {
        return """
        {"id": "%1$s", "campaign": "%1$s", "name": {"zh": "邀请有礼", "en": "Referral"},
         "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
         "play": {"type": "referral", "bindWithinMinutes": 1440, %2$s}, %3$s
         "body": {"type": "form", "template": "REFERRAL", "offers": [%4$s]}}
        """
                .formatted(
                        id,
                        terms,
                        when.isEmpty() ? "" : "\"when\": " + when + ",",
                        String.join(",", rewards));
    }

    static String milestones(String... names) {
        return "{\"type\": \"text\", \"field\": \"participation.milestone\", \"values\": [\"%s\"]}"
                .formatted(String.join("\", \"", names));
    }

    static String reward(String to, String prize) {
        return """
        {"stage": "EARN", "target": {"type": "lines"},
         "effect": {"type": "reward", "to": "%s", "prize": %s}}
        """
                .formatted(to, prize);
    }

    static String points(String to, long points) {
        return reward(to, "{\"type\": \"points\", \"points\": %d}".formatted(points));
    }

    String code(String inviter) {
        Answer answer = askCode(inviter);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.at("/code");
    }

    Answer askCode(String inviter) {
        return node.send("PUT", "/v1/referrals/codes/" + promotion + "/" + inviter, "");
    }

    Answer bind(String invitee, String inviter) {
        return bind(invitee, code(inviter), "");
    }

    /** With more that the shop knows, JSON like {@code , "device": "d-1"}. */
    Answer bind(String invitee, String code, String more) {
        return node.send(
                "POST",
                "/v1/referrals/bindings",
                """
                {"code": "%s", "customer": {"id": "%s", "registered": "%s"}%s}
                """
                        .formatted(code, invitee, Instant.now(), more));
    }

    void isBound(String invitee, String inviter) {
        Answer bound = bind(invitee, inviter);
        assertThat(bound.at("/state")).as("%s", bound).isEqualTo("BOUND");
    }

    /** An order of two teas for 100.00 each that is paid. */
    String buys(String customer) {
        var checkout = new Checkout(node);
        String order =
                checkout.order(
                        """
                        {"currency": "CNY", "customer": {"id": "%s"},
                         "lines": [{"id": "1", "sku": "TEA", "qty": 2, "unitPrice": 10000}]}
                        """
                                .formatted(customer));
        assertThat(checkout.paid(order).status()).isEqualTo(200);
        return order;
    }

    void received(String order) {
        Answer answer = node.send("POST", "/v1/orders/" + order + "/received", "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    void cancels(String order) {
        assertThat(new Checkout(node).cancel(order).status()).isEqualTo(200);
    }

    void givesBackOne(String order) {
        String one = "{\"returned\": [{\"line\": \"1\", \"units\": 1}]}";
        Answer back = new Checkout(node).send(order, "returns", one, "one-" + order);
        assertThat(back.status()).as("%s", back).isEqualTo(200);
    }

    Answer rewards(String customer) {
        return node.send("GET", "/v1/referrals/rewards?customer=" + customer);
    }

    /** The newest reward of a customer. */
    String newest(String customer, String what) {
        return rewards(customer).at("/items/0/" + what);
    }

    void becomes(String customer, String state) {
        Eventually.holds(
                () ->
                        assertThat(newest(customer, "state"))
                                .as("%s", rewards(customer))
                                .isEqualTo(state));
    }
}
