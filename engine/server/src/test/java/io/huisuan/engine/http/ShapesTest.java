package io.huisuan.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The API's description is written by hand where bodies are concerned; here it is held to it. */
class ShapesTest {

    private static final String EVERYTHING =
            """
            {"id": "c1", "currency": "CNY", "channel": "app", "store": "s1", "payment": "card",
             "customer": {"id": "u1", "tier": "gold", "tags": ["new"], "orders": 3, "points": 9,
                          "registered": "2026-01-02T03:04:05Z", "region": "SH"},
             "codes": ["A"], "coupons": ["c"], "attributes": {"a": "b"},
             "shipping": [{"method": "standard", "fee": 1000}],
             "lines": [{"id": "1", "sku": "TEA", "spu": "T", "seller": "s", "brand": "b",
                        "category": ["food"], "tags": ["t"], "qty": 3, "unitPrice": 6800,
                        "listPrice": 7000, "floorPrice": 1, "unitCost": 1, "taxRate": 1300,
                        "currency": "CNY",
                        "attributes": {"c": "d"}}]}
            """;

    private static final String FLASH_SALE =
            """
            {"id": "flash", "campaign": "test", "name": {"zh": "抢购", "en": "Flash sale"},
             "currency": "CNY",
             "schedule": {"zone": "Asia/Shanghai", "from": "2020-01-01T00:00",
                          "until": "2200-01-01T00:00"},
             "limits": {"units": 5, "unitsPerCustomer": 1},
             "body": {"type": "form", "template": "FLASH_SALE",
                      "offers": [{"stage": "ITEM", "target": {"type": "lines",
                                                              "where": {"skus": ["FLASH"]}},
                                  "effect": {"type": "unitPrice", "price": 990}}]}}
            """;

    private static final String BARGAIN =
            """
            {"id": "haggle", "campaign": "test", "name": {"zh": "砍价", "en": "Bargain"},
             "currency": "CNY", "schedule": {"zone": "Asia/Shanghai", "until": "2200-01-01T00:00"},
             "play": {"type": "bargain", "first": 9900, "floor": 6900, "lifeMinutes": 60,
                      "cuts": {"type": "fixed", "helpers": 2, "least": 100, "most": 2900},
                      "buyWithinMinutes": 60},
             "body": {"type": "form", "template": "BARGAIN",
                      "offers": [{"stage": "ITEM", "target": {"type": "lines",
                                                              "where": {"skus": ["POT"]}},
                                  "effect": {"type": "unitPrice", "price": 6900}}]}}
            """;

    private static Node node;
    private static Shape shape;

    @BeforeAll
    static void start() {
        Office office = Office.open(TestServers.mariaDb());
        office.publish(
                Promotions.TEN_PERCENT,
                Promotions.forTier("silver-only", "silver", 500),
                Promotions.fortyOff("forty-off", 60_000, "SAVE"),
                Promotions.gift("cup", 10_000),
                Promotions.gift("mug", 20_000),
                Promotions.gift("kettle", 900_000),
                FLASH_SALE,
                BARGAIN);
        node = Node.start(office);
        shape = new Shape(node.send("GET", "/openapi.json").json());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_cart_with_everything_that_is_described_is_taken() {
        String everything =
                EVERYTHING.replace(
                        "\"channel\":", "\"participation\": {\"group\": \"g1\"}, \"channel\":");
        assertThat(faults(everything, "Cart")).isEmpty();
        assertThat(shape.neverMet("Cart")).isEmpty();
        assertThat(shape.neverMet("Line")).isEmpty();
        assertThat(shape.neverMet("Customer")).isEmpty();

        Answer stored = node.send("PUT", "/v1/carts/c1", everything);

        assertThat(stored.status()).isEqualTo(201);
        assertThat(shape.faults(stored.json(), "StoredCart")).isEmpty();
        assertThat(shape.neverMet("StoredCart")).isEmpty();
    }

    @Test
    void a_patch_with_everything_that_is_described_is_taken() {
        node.send("PUT", "/v1/carts/c2", "{\"currency\": \"CNY\"}");
        String patch =
                """
                {"upsert": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 1}], "remove": ["2"],
                 "currency": "CNY", "codes": ["A"], "coupons": ["c"], "customer": {"tier": "gold"},
                 "shipping": [{"method": "standard", "fee": 1000}], "participation": {"group": "g-1"}}
                """;
        String alone = "{\"alone\": true}";
        assertThat(faults(patch, "CartPatch")).isEmpty();
        assertThat(faults(alone, "CartPatch")).isEmpty();
        assertThat(shape.neverMet("CartPatch")).isEmpty();

        Answer patched = node.send("PATCH", "/v1/carts/c2", patch, "If-Match", "*");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(shape.faults(patched.json(), "StoredCart")).isEmpty();
        assertThat(node.send("PATCH", "/v1/carts/c2", alone, "If-Match", "*").status())
                .isEqualTo(200);
    }

    @Test
    void quotes_and_decisions_are_as_described() {
        Answer quote = node.send("POST", "/v1/quotes?explain=full", EVERYTHING);
        assertThat(quote.json().at("/outcomes").findValuesAsString("outcome"))
                .contains("APPLIED", "THRESHOLD_MISSED", "NOT_ELIGIBLE");
        assertThat(shape.faults(quote.json(), "Quote")).isEmpty();
        assertThat(shape.neverMet("Quote")).isEmpty();
        assertThat(shape.neverMet("Gift")).isEmpty();
        assertThat(quote.json().at("/nearMisses").size()).isPositive();
        assertThat(quote.at("/codes/0/state")).isEqualTo("UNKNOWN");

        String decision = "/v1/decisions/" + quote.at("/decision");
        assertThat(shape.faults(node.send("GET", decision).json(), "Decision")).isEmpty();
        assertThat(shape.neverMet("Decision")).isEmpty();
        assertThat(shape.neverMet("Outcome")).doesNotContain("proposal");
        Answer replay = node.send("POST", decision + "/replay");
        assertThat(shape.faults(replay.json(), "Replay")).isEmpty();
        Answer release = node.send("GET", "/v1/release");
        assertThat(shape.faults(release.json(), "LiveRelease")).isEmpty();
    }

    @Test
    void what_can_be_played_is_as_described() {
        Answer playing = node.send("GET", "/v1/activities");

        assertThat(playing.json().path("items").findValuesAsString("id")).contains("haggle");
        assertThat(shape.faults(playing.json(), "ActivityPage")).isEmpty();
        assertThat(shape.neverMet("Activity")).isEmpty();
    }

    @Test
    void return_quotes_are_as_described() {
        String coded = EVERYTHING.replace("\"A\"", "\"SAVE\"").replace("\"qty\": 3", "\"qty\": 9");
        String decision = node.send("POST", "/v1/quotes", coded).at("/decision");
        String question =
                """
                {"returned": [{"line": "1", "units": 7}], "gifts": [{"promotion": "mug"}],
                 "before": {"returned": [{"line": "1", "units": 1}], "gifts": [], "refunded": 5},
                 "onReturn": "CLAW_BACK"}
                """;
        assertThat(faults(question, "ReturnQuestion")).isEmpty();
        assertThat(shape.neverMet("ReturnQuestion")).isEmpty();

        Answer back = node.send("POST", "/v1/decisions/" + decision + "/return-quote", question);

        assertThat(back.status()).as("%s", back).isEqualTo(200);
        assertThat(shape.faults(back.json(), "ReturnQuote")).isEmpty();
        assertThat(shape.neverMet("ReturnQuote")).isEmpty();
        assertThat(shape.neverMet("LostThreshold")).isEmpty();
        assertThat(shape.neverMet("GiftDue")).isEmpty();
        assertThat(shape.neverMet("UsedCode")).isEmpty();
    }

    @Test
    void prices_are_as_described() {
        String question =
                """
                {"currency": "CNY", "channel": "app", "store": "s1", "payment": "card",
                 "customer": {"tier": "gold"}, "codes": ["A"], "attributes": {"a": "b"},
                 "items": [{"id": "1", "sku": "TEA", "spu": "T", "seller": "s", "brand": "b",
                            "category": ["food"], "tags": ["t"], "unitPrice": 20000,
                            "listPrice": 30000, "floorPrice": 1, "unitCost": 1, "taxRate": 1300,
                            "currency": "CNY", "attributes": {"c": "d"}}]}
                """;
        assertThat(faults(question, "PriceQuestion")).isEmpty();
        assertThat(shape.neverMet("PriceQuestion")).isEmpty();

        Answer prices = node.send("POST", "/v1/prices", question);

        assertThat(shape.faults(prices.json(), "Prices")).isEmpty();
        assertThat(shape.neverMet("Prices")).isEmpty();
    }

    @Test
    void orders_are_as_described() {
        String cart = EVERYTHING.replace("\"id\": \"c1\", ", "");
        String quote = node.send("POST", "/v1/quotes", cart).at("/quote");
        String placing = "{\"order\": \"shape-1\", \"quote\": \"%s\"}".formatted(quote);
        assertThat(faults(placing, "OrderRequest")).isEmpty();
        assertThat(shape.neverMet("OrderRequest")).isEmpty();
        String returning = "{\"returned\": [{\"line\": \"1\", \"units\": 1}], \"gifts\": []}";
        assertThat(faults(returning, "ReturnRequest")).isEmpty();
        assertThat(shape.neverMet("ReturnRequest")).isEmpty();

        Answer placed = command("/v1/orders", placing);
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        assertThat(shape.faults(placed.json(), "Order")).isEmpty();
        assertThat(command("/v1/orders/shape-1/paid", "").status()).isEqualTo(200);
        Answer back = command("/v1/orders/shape-1/returns", returning);
        assertThat(shape.faults(back.json(), "Order")).isEmpty();
        assertThat(shape.neverMet("Order")).isEmpty();

        Answer story = node.send("GET", "/v1/orders/shape-1");
        assertThat(shape.faults(story.json(), "OrderStory")).isEmpty();
        assertThat(shape.neverMet("OrderStory")).isEmpty();
    }

    private static Answer command(String path, String body) {
        return node.send("POST", path, body, "Idempotency-Key", path);
    }

    @Test
    void flash_sales_are_as_described() {
        Answer some = node.send("GET", "/v1/flash-sales?customer=ann");
        assertThat(some.json().at("/items").size()).isPositive();
        assertThat(shape.faults(some.json(), "FlashSalePage")).isEmpty();
        assertThat(shape.neverMet("FlashSalePage")).isEmpty();
        assertThat(shape.neverMet("FlashSale")).isEmpty();
        Answer one = node.send("GET", "/v1/flash-sales/flash");
        assertThat(shape.faults(one.json(), "FlashSale")).isEmpty();
    }

    @Test
    void problems_are_as_described() {
        Answer two = node.send("POST", "/v1/quotes", "{\"currency\": \"X\", \"colour\": 1}");
        Answer none = node.send("GET", "/v1/carts/nowhere");

        assertThat(shape.faults(two.json(), "Problem")).isEmpty();
        assertThat(shape.faults(none.json(), "Problem")).isEmpty();
        assertThat(shape.neverMet("Problem")).containsExactly("traceId");
    }

    private static List<String> faults(String json, String schema) {
        return shape.faults(Json.parse(json.getBytes(UTF_8)), schema);
    }
}
