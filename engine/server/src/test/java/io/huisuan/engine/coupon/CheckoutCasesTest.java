package io.huisuan.engine.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.order.Checkout;
import io.huisuan.pricing.Policy;
import io.huisuan.rules.codec.PolicyJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What carts come to, with coupons and without, from the quote to the return: cases that others
 * have got wrong, to the fen, as a shop's checkout asks. One fen must be paid, and returns keep
 * what was given for the rest.
 */
class CheckoutCasesTest {

    private static final String FLASH =
            """
            {"id": "pr-08-flash", "campaign": "test", "name": {"zh": "抢购", "en": "Flash sale"},
             "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
             "stacking": {"group": "pr-08"}, "limits": {"units": 9, "unitsPerCustomer": 9},
             "body": {"type": "form", "template": "FLASH_SALE", "offers": [
               {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["PR-08"]}},
                "effect": {"type": "unitPrice", "price": 4900}}]}}
            """;
    private static final String GROUP =
            """
            {"id": "pr-08-group", "campaign": "test", "name": {"zh": "拼团", "en": "Group-buy"},
             "currency": "CNY", "schedule": {"zone": "Asia/Shanghai"},
             "stacking": {"group": "pr-08"},
             "play": {"type": "groupBuy", "need": 2, "lifeMinutes": 60},
             "body": {"type": "form", "template": "GROUP_BUY", "offers": [
               {"stage": "ITEM", "target": {"type": "lines", "where": {"skus": ["PR-08"]}},
                "effect": {"type": "unitPrice", "price": 5900}}]}}
            """;

    private static Office office;
    private static Drawer drawer;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        drawer = new Drawer(office);
        cases().flatMap(one -> one.templates().stream()).forEach(id -> drawer.template(id, ""));
        ObjectNode policy =
                PolicyJson.write(Policy.DEFAULT).put("minimumPayable", 1).put("onReturn", "KEEP");
        office.publish(
                Stream.concat(
                                Stream.of(CheckoutCase.text(policy), FLASH, GROUP),
                                cases().flatMap(one -> one.promotions().stream()))
                        .toArray(String[]::new));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    static Stream<CheckoutCase> cases() {
        return CheckoutCase.all().stream();
    }

    /** A customer of a case's own, with a coupon of each template. */
    private static Map<String, String> coupons(CheckoutCase one, String customer) {
        var coupons = new TreeMap<String, String>();
        one.templates().forEach(id -> coupons.put(id, drawer.coupon(id, customer, "")));
        return coupons;
    }

    private static ObjectNode cart(CheckoutCase one, String customer, JsonNode step) {
        Map<String, String> has = coupons(one, customer);
        return one.cart(customer, texts(step.path("coupons")).stream().map(has::get).toList());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::longValue).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_comes_to_what_it_must(CheckoutCase one) {
        for (JsonNode step : one.json().path("quotes").values()) {
            Answer quote = checkout.quote(CheckoutCase.text(cart(one, one.id(), step)));

            assertThat(quote.json().path("total")).as("%s", quote).isEqualTo(step.path("total"));
            assertThat(CheckoutCase.said(quote)).isEqualTo(outcomes(step));
            assertThat(quote.at("/coupons/0/unused")).isEqualTo(step.path("unused").asString(""));
            if (step.has("payable")) {
                assertThat(payable(quote)).isEqualTo(numbers(step.path("payable")));
            }
            for (var of : step.path("shares").properties()) {
                assertThat(shares(quote, of.getKey())).isEqualTo(numbers(of.getValue()));
            }
            for (var of : step.path("spread").properties()) {
                assertThat(shares(quote, of.getKey()))
                        .hasSameSizeAs(payable(quote))
                        .containsOnly(numbers(of.getValue()).toArray(Long[]::new));
            }
        }
    }

    private static Map<String, String> outcomes(JsonNode step) {
        var outcomes = new TreeMap<String, String>();
        for (var one : step.path("outcomes").properties()) {
            outcomes.put(one.getKey(), one.getValue().stringValue());
        }
        return outcomes;
    }

    private static List<Long> payable(Answer quote) {
        return quote.json()
                .path("lines")
                .valueStream()
                .map(line -> line.path("payable").longValue())
                .toList();
    }

    private static List<Long> shares(Answer quote, String promotion) {
        return quote.json()
                .path("outcomes")
                .valueStream()
                .filter(one -> one.path("promotion").stringValue().equals(promotion))
                .flatMap(one -> one.path("shares").valueStream())
                .map(share -> share.path("amount").longValue())
                .toList();
    }

    static Stream<CheckoutCase> withReturns() {
        return cases().filter(one -> one.json().has("returns"));
    }

    @ParameterizedTest
    @MethodSource("withReturns")
    void each_refunds_what_it_must(CheckoutCase one) {
        String customer = "returns-" + one.id();
        String order =
                checkout.order(CheckoutCase.text(cart(one, customer, one.json().at("/quotes/0"))));
        assertThat(checkout.paid(order).at("/state")).isEqualTo("PAID");
        int times = 0;
        for (JsonNode step : one.json().path("returns").values()) {
            String unit =
                    "{\"returned\": [{\"line\": \"%s\", \"units\": 1}]}"
                            .formatted(step.path("line").stringValue());

            Answer back = checkout.send(order, "returns", unit, order + "-" + ++times);

            assertThat(back.json().at("/return/refund"))
                    .as("%s", back)
                    .isEqualTo(step.path("refund"));
            assertThat(back.json().at("/return/withheld").longValue()).isZero();
            assertThat(back.json().path("total").longValue() - refunded(order))
                    .isEqualTo(step.path("kept").longValue());
            assertThat(
                            node.send("GET", "/v1/customers/" + customer + "/coupons")
                                    .at("/items/0/state"))
                    .isEqualTo(step.path("coupon").stringValue());
        }
    }

    private static long refunded(String order) {
        return checkout.read(order).json().path("refunded").longValue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pr_05_each_comes_to_the_same_again_and_in_any_order(CheckoutCase one) {
        ObjectNode cart = cart(one, "again-" + one.id(), one.json().at("/quotes/0"));
        Answer quote = checkout.quote(CheckoutCase.text(cart));

        assertThat(priced(checkout.quote(CheckoutCase.text(cart)))).isEqualTo(priced(quote));
        assertThat(priced(checkout.quote(CheckoutCase.text(reversed(cart)))))
                .isEqualTo(priced(quote));
    }

    private static JsonNode reversed(ObjectNode cart) {
        ObjectNode other = cart.deepCopy();
        for (String list : List.of("lines", "coupons")) {
            ArrayNode reversed = other.putArray(list);
            cart.path(list).valueStream().toList().reversed().forEach(reversed::add);
        }
        return other;
    }

    /** Everything that a price is made of; lines, shares and outcomes by what they are about. */
    private static Map<String, Object> priced(Answer quote) {
        var priced = new TreeMap<String, Object>();
        priced.put("total", quote.json().path("total"));
        for (JsonNode line : quote.json().path("lines").values()) {
            priced.put("line " + line.path("id").stringValue(), line);
        }
        for (JsonNode outcome : quote.json().path("outcomes").values()) {
            String promotion = outcome.path("promotion").stringValue();
            priced.put(promotion, CheckoutCase.said(outcome));
            for (JsonNode share : outcome.path("shares").values()) {
                priced.put(promotion + " " + share.path("line").stringValue(), share);
            }
        }
        return priced;
    }

    @Test
    void pr_08_a_cart_takes_part_in_one_activity() {
        assertThat(
                        node.send("POST", "/v1/quotes", tea("\"group\": \"g\", \"bargain\": \"b\""))
                                .problem())
                .isEqualTo("400 conflicting-activities /participation");
    }

    @Test
    void pr_08_of_flash_sale_and_group_a_unit_has_one_price() {
        String opening = "{\"promotion\": \"pr-08-group\", \"customer\": \"pr-08\"}";
        assertThat(node.send("PUT", "/v1/groups/pr-08", opening).status()).isEqualTo(201);

        Answer quote = checkout.quote(tea("\"group\": \"pr-08\""));

        assertThat(quote.at("/total")).isEqualTo("4900");
        assertThat(CheckoutCase.said(quote))
                .containsEntry("pr-08-flash", "APPLIED 5000")
                .containsEntry("pr-08-group", "OUTBID by pr-08-flash");
    }

    private static String tea(String participation) {
        return """
        {"currency": "CNY", "customer": {"id": "pr-08"}, "participation": {%s},
         "lines": [{"id": "1", "sku": "PR-08", "qty": 1, "unitPrice": 9900}]}
        """
                .formatted(participation);
    }
}
