package io.huisuan.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PricesOverHttpTest {

    private static Node node;

    @BeforeAll
    static void start() {
        Office office = Office.open(TestServers.mariaDb());
        office.publish(
                Promotions.TEN_PERCENT,
                Promotions.forTier("gold-only", "gold", 500),
                Promotions.gift("cup", 5_000));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"sku\": \"S%d\", \"unitPrice\": %d}".formatted(i, 1_000 + i))
                .collect(Collectors.joining(", ", "{\"currency\": \"CNY\", \"items\": [", "]}"));
    }

    @Test
    void each_item_has_the_price_of_a_cart_with_that_unit_alone() {
        String question =
                """
                {"currency": "CNY", "customer": {"tier": "gold"}, "items": [
                  {"sku": "TEA", "unitPrice": 6800, "listPrice": 8000},
                  {"id": "second", "sku": "TEA", "unitPrice": 1000}]}
                """;

        Answer prices = node.send("POST", "/v1/prices", question);

        assertThat(prices.status()).isEqualTo(200);
        assertThat(prices.at("/release/number")).isNotEmpty();
        assertThat(prices.at("/prices/0/id")).isEqualTo("TEA");
        assertThat(prices.at("/prices/0/listPrice")).isEqualTo("8000");
        // 5 % for gold, then 10 % of what is left
        assertThat(prices.at("/prices/0/price")).isEqualTo("5814");
        assertThat(prices.json().at("/prices/0/promotions").findValuesAsString("promotion"))
                .contains("gold-only", "ten-percent");
        assertThat(prices.at("/prices/0/gifts/0/sku")).isEqualTo("CUP");
        assertThat(prices.at("/prices/1/id")).isEqualTo("second");
        assertThat(prices.at("/prices/1/price")).isEqualTo("855");
        assertThat(prices.json().at("/prices/1").has("gifts")).isFalse();
    }

    @Test
    void two_hundred_items_are_priced_and_no_decision_is_stored() {
        Answer prices = node.send("POST", "/v1/prices", items(200));

        assertThat(prices.json().at("/prices").size()).isEqualTo(200);
        assertThat(prices.at("/prices/199/price")).isEqualTo("1079");
        assertThat(prices.json().has("decision")).isFalse();
        assertThat(
                        node.send("GET", "/actuator/health")
                                .at("/components/decisionLog/details/waiting"))
                .isEqualTo("0");
    }

    @Test
    void two_hundred_and_one_are_too_many() {
        assertThat(node.send("POST", "/v1/prices", items(201)).problem())
                .isEqualTo("400 too-many-lines /items");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                | 400 missing /currency
                    {"currency":"CNY"}                                | 400 missing /items
                    {"currency":"CNY","items":[]}                     | 400 out-of-range /items
                    {"currency":"CNY","items":7}                      | 400 wrong-type /items
                    {"currency":"CNY","items":[{"unitPrice":1}]}      | 400 missing /items/0/sku
                    {"currency":"CNY","items":[{"sku":"A","unitPrice":-1}]} | 400 out-of-range /items/0/unitPrice
                    {"currency":"CNY","items":[{"sku":"A","unitPrice":1,"qty":2}]} | 400 unknown-property /items/0/qty
                    {"currency":"CNY","items":[{"sku":"A","unitPrice":1},{"sku":"A","unitPrice":2}]} | 400 duplicate-line-id /items/1/id
                    {"currency":"CNY","items":[{"sku":"A","unitPrice":1}],"lines":[]} | 400 unknown-property /lines
                    {"currency":"CNY","items":[{"sku":"A","unitPrice":1,"currency":"USD"}]} | 400 currency-mismatch /items/0/currency
                    """)
    void what_cannot_be_priced_is_refused(String question, String problem) {
        assertThat(node.send("POST", "/v1/prices", question).problem()).isEqualTo(problem);
    }

    @Test
    void a_key_is_needed() {
        assertThat(node.send("POST", "/v1/prices", items(1), "Authorization", "").problem())
                .isEqualTo("401 unauthorized");
        assertThat(
                        node.send(
                                        "POST",
                                        "/v1/prices",
                                        items(1),
                                        "Authorization",
                                        "Bearer " + Keys.QUOTE_ONLY)
                                .status())
                .isEqualTo(200);
    }
}
