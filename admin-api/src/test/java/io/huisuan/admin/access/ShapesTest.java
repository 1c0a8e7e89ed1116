package io.huisuan.admin.access;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The API's description is held to what is answered. */
class ShapesTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final JsonNode description = server.browser().get("/openapi.json").json();

    private static Answer described(String call, Answer answer) {
        assertThat(Shape.faults(description, call, answer)).as(call).isEmpty();
        return answer;
    }

    @Test
    void lists_are_as_described() {
        for (String list :
                new String[] {
                    "campaigns",
                    "promotions",
                    "policy",
                    "changes",
                    "releases",
                    "activations",
                    "live",
                    "nodes",
                    "vocabulary",
                    "coupons",
                    "workbench",
                    "catalogue",
                    "groups",
                    "bargains",
                    "referrals",
                    "rewards",
                    "funnels/groups",
                    "funnels/bargains",
                    "funnels/referrals",
                    "demo/carts"
                }) {
            String path = "/api/" + list;
            described("GET " + path, crew.lin.get(path));
        }
        for (String list : new String[] {"accounts", "clients", "webhooks"}) {
            described("GET /api/" + list, crew.root.get("/api/" + list));
        }
        for (String list : new String[] {"audit", "audit/verify", "decisions", "orders"}) {
            described("GET /api/" + list, crew.sun.get("/api/" + list));
        }
    }

    /** Every template and every starter: every effect, condition, target and column. */
    @Test
    void promotions_are_as_described() throws IOException {
        var files = new ArrayList<Path>();
        for (String folder :
                List.of("../ui-static/src/promotion/examples", "../rules-repo/rules")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
            }
        }
        int promotions = 0;
        for (Path file : files) {
            JsonNode json = Json.parse(Files.readAllBytes(file));
            if (json.has("body")) {
                promotions++;
                assertThat(faults(whole(json))).as("%s", file).isEmpty();
            }
        }
        assertThat(promotions).isGreaterThan(30);
    }

    @Test
    void a_promotion_with_something_else_in_it_is_not_as_described() {
        JsonNode sound = Json.parse(amountOff("shaped", 100, 10).getBytes(UTF_8));
        JsonNode odd = sound.deepCopy();
        ((ObjectNode) odd.at("/body/offers/0/effect")).put("cap", 5);
        ((ObjectNode) odd.at("/body/offers/0")).put("stage", "NEVER");

        assertThat(faults(sound)).isEmpty();
        assertThat(faults(odd)).hasSize(2);
    }

    /** An example leaves to its author what it is called and when it runs. */
    private static JsonNode whole(JsonNode promotion) {
        ObjectNode whole = (ObjectNode) Json.parse(amountOff("shaped", 100, 10).getBytes(UTF_8));
        whole.setAll((ObjectNode) promotion);
        return whole;
    }

    private static List<String> faults(JsonNode promotion) {
        return Shape.faults(description, promotion, "Promotion");
    }

    @Test
    void coupons_and_codes_are_as_described() {
        String coupon =
                """
                {"id":"shaped","campaign":"singles-day","name":{"zh":"x","en":"x"},"stock":5,
                 "validFrom":"2026-11-01T00:00:00Z"}
                """;
        described("POST /api/coupons", crew.zhao.post("/api/coupons", coupon));
        String path = "/api/coupons/shaped";
        described("PUT /api/coupons/{id}", crew.zhao.put(path, coupon, "If-Match", "\"1\""));
        described("GET /api/coupons/{id}", crew.lin.get(path));
        described("GET /api/coupons/{id}/figures", crew.lin.get(path + "/figures"));
        described(
                "POST /api/coupons/{id}/shared-codes",
                crew.zhao.post(path + "/shared-codes", "{\"text\":\"SHAPED\",\"uses\":5}"));
        described(
                "POST /api/coupons/{id}/vanity-codes",
                crew.zhao.post(path + "/vanity-codes", "{\"list\":\"SHAPES,lin\"}"));
        Answer batch =
                described(
                        "POST /api/coupons/{id}/batches",
                        crew.zhao.post(path + "/batches", "{\"size\":1}"));
        described("GET /api/coupons/{id}/batches", crew.lin.get(path + "/batches"));
        described(
                "GET /api/code-batches/{id}", crew.lin.get("/api/code-batches/" + batch.at("/id")));
        described(
                "POST /api/codes/look-up",
                crew.sun.post("/api/codes/look-up", "{\"text\":\"SHAPED\"}"));
    }

    @Test
    void what_is_authored_tried_and_published_is_as_described() {
        String campaign = "{\"id\":\"shapes\",\"name\":{\"zh\":\"x\",\"en\":\"x\"}}";
        described("POST /api/campaigns", crew.lin.post("/api/campaigns", campaign));
        crew.live(crew.lin, amountOff("shaped", 100, 10));
        String change =
                described("POST /api/changes", crew.lin.post("/api/changes", "{\"title\":\"x\"}"))
                        .at("/id");
        String odd = amountOff("shaped", 100, 20).replace("TIERED_OFF", "AMOUNT_OFF");
        described("PUT /api/changes/{change}/edits/{kind}/{id}", Crew.put(crew.lin, change, odd));
        described("POST /api/check", crew.lin.post("/api/check", odd));
        described(
                "POST /api/try",
                crew.lin.post(
                        "/api/try",
                        """
                        {"promotion":%s,"cart":{"currency":"CNY","lines":[
                          {"id":"1","sku":"x","qty":1,"unitPrice":20000}]}}
                        """
                                .formatted(amountOff("tried", 100, 10))));

        String approved = crew.approved(crew.lin, amountOff("shaped", 100, 30));
        Answer reviewed =
                described("GET /api/changes/{id}", crew.chen.get("/api/changes/" + approved));
        assertThat(reviewed.at("/diffs/0/fields")).contains("\"before\":1000");
        assertThat(reviewed.at("/check/findings")).isEqualTo("[]");
        Answer published = described("POST /api/releases", ok(crew.publish(approved)));
        described(
                "GET /api/releases/{number}",
                crew.sun.get("/api/releases/" + published.at("/number")));
        described("GET /api/promotions/{id}", crew.lin.get("/api/promotions/shaped"));
        String text =
                "\"text\":\"rule \\\"a\\\" when Line( qty > 1 ) then offers.freeShipping(); end\"";
        String at = "{%s,\"line\":1,\"column\":21}".formatted(text);
        described("POST /api/drl/complete", crew.lin.post("/api/drl/complete", at));
        described("POST /api/drl/hover", crew.chen.post("/api/drl/hover", at));
        described("POST /api/drl/format", crew.lin.post("/api/drl/format", "{%s}".formatted(text)));
        described("POST /api/drl/words", crew.chen.post("/api/drl/words", "{%s}".formatted(text)));
        described("POST /api/check/policy", crew.lin.post("/api/check/policy", "{}"));
        described("GET /api/policy/versions/{number}", crew.lin.get("/api/policy/versions/1"));
        described(
                "GET /api/promotions/{id}/versions/{number}",
                crew.lin.get("/api/promotions/shaped/versions/1"));
    }
}
