package io.huisuan.admin.tryout;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

class TryTest {

    private static final Crew crew = new Crew(Running.demo());

    /** Three pans at ¥159, to nobody in particular. */
    private static final String PANS =
            """
            {"currency":"CNY","lines":[{"id":"1","sku":"no-such-pan","qty":3,"unitPrice":15900}]}
            """;

    private static Answer attempt(String promotion, String cart, boolean withLive) {
        return crew.lin.post(
                "/api/try",
                "{\"promotion\":%s,\"cart\":%s,\"withLive\":%s}"
                        .formatted(promotion, cart, withLive));
    }

    @Test
    void a_draft_is_priced_alone() {
        Answer tried = attempt(amountOff("draft", 300, 50), PANS, false);

        assertThat(tried.at("/quote/total")).isEqualTo("42700");
        assertThat(tried.at("/quote/outcomes/0/outcome")).isEqualTo("APPLIED");
        assertThat(tried.at("/quote/outcomes/0/name/zh")).isEqualTo("满300减50");
        assertThat(tried.at("/sentence/zh")).isNotEmpty();
        assertThat(tried.at("/findings")).isEqualTo("[]");
        assertThat(tried.at("/pending")).isEqualTo("false");
    }

    @Test
    void a_hint_knows_what_the_missing_part_of_a_bundle_costs() {
        String set =
                """
                {"id":"draft","campaign":"pairings","name":{"zh":"茶和杯","en":"Tea and mug"},"currency":"CNY",
                 "schedule":{"zone":"Asia/Shanghai"},
                 "body":{"type":"form","template":"BUNDLE_PRICE","offers":[{"stage":"BUNDLE","target":{"type":"lines"},
                   "effect":{"type":"bundlePrice","price":8000,"parts":[
                     {"where":{"skus":["tea-longjing-100"]},"count":1},
                     {"where":{"skus":["mug-ceramic-white"]},"count":1}]}}]}}
                """;
        String tea =
                """
                {"currency":"CNY","lines":[{"id":"1","sku":"tea-longjing-100","qty":1,"unitPrice":6800}]}
                """;

        Answer tried = attempt(set, tea, false);

        assertThat(tried.at("/quote/nearMisses/0/of/skus/0")).isEqualTo("mug-ceramic-white");
        assertThat(tried.at("/quote/nearMisses/0/saves")).isEqualTo("1700");
    }

    @Test
    void a_draft_is_priced_beside_what_is_live() {
        Answer tried = attempt(amountOff("draft", 300, 50), PANS, true);

        assertThat(tried.json().at("/quote/outcomes").valueStream())
                .extracting(
                        o -> o.path("promotion").asString() + " " + o.path("outcome").asString())
                .contains("draft APPLIED", "sd-ladder APPLIED", "gift-mug-199 APPLIED");
        assertThat(tried.at("/release")).isNotEmpty();
    }

    @Test
    void a_draft_takes_the_place_of_its_own_live_version() {
        String dearer =
                """
                {"id":"longjing-12-off","campaign":"daily-deals",
                 "name":{"zh":"龙井直降","en":"Longjing"},"currency":"CNY",
                 "schedule":{"zone":"Asia/Shanghai"},"stacking":{"group":"item-price"},
                 "body":{"type":"form","template":"AMOUNT_OFF","offers":[{"stage":"ITEM",
                   "target":{"type":"lines","where":{"spus":["tea-longjing"]}},
                   "effect":{"type":"amountOff","amount":100,"split":"PER_UNIT"}}]}}
                """;
        String tea =
                """
                {"currency":"CNY","lines":[
                  {"id":"1","sku":"tea-longjing-50","spu":"tea-longjing","qty":1,"unitPrice":3800}]}
                """;

        assertThat(attempt("null", tea, true).at("/quote/total")).isEqualTo("2600");
        assertThat(attempt(dearer, tea, true).at("/quote/total")).isEqualTo("3700");
    }

    @Test
    void a_draft_with_errors_is_told_at_its_places_and_not_priced() {
        Answer tried =
                attempt(
                        amountOff("draft", 300, 50).replace("\"amount\":5000", "\"amount\":-1"),
                        PANS,
                        true);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.at("/quote")).isEmpty();
        assertThat(tried.at("/findings/0/severity")).isEqualTo("ERROR");
        assertThat(tried.at("/findings/0/pointer"))
                .isEqualTo("/body/offers/0/effect/tiers/0/gives/amount");
    }

    @Test
    void a_cart_that_cannot_be_read_is_refused_at_its_place() {
        Answer tried =
                attempt(
                        amountOff("draft", 300, 50),
                        "{\"currency\":\"CNY\",\"lines\":[{\"id\":\"1\",\"sku\":\"a\",\"qty\":0,\"unitPrice\":1}]}",
                        false);

        assertThat(tried.status() + " " + tried.at("/pointer")).isEqualTo("400 /cart/lines/0/qty");
        assertThat(crew.lin.post("/api/try", "{}").at("/pointer")).isEqualTo("/cart");
    }

    @Test
    void conditions_are_tested_against_the_cart() {
        String members =
                amountOff("draft", 300, 50)
                        .replace(
                                "\"body\"",
                                """
                                "when":{"type":"all","of":[
                                  {"type":"text","field":"customer.tier","values":["gold"]},
                                  {"type":"number","field":"cart.units","comparison":"GE","value":3}]},
                                "body"\
                                """);

        Answer tried = attempt(members, PANS, false);

        assertThat(tried.at("/conditions"))
                .isEqualTo(
                        "[{\"pointer\":\"/when\",\"holds\":false},"
                                + "{\"pointer\":\"/when/of/0\",\"holds\":false},"
                                + "{\"pointer\":\"/when/of/1\",\"holds\":true}]");
        assertThat(tried.at("/quote/outcomes/0/why/conditions/0/condition/field"))
                .isEqualTo("customer.tier");
    }

    @Test
    void drl_is_priced_as_soon_as_it_is_compiled() throws InterruptedException {
        String draft =
                drl(
                        "draft",
                        "rule \"x\" when $l : Line( qty >= 3 ) then offers.percentOff(1000).on($l);"
                                + " end");

        Answer tried = attempt(draft, PANS, false);
        while (tried.at("/pending").equals("true")) {
            Thread.sleep(200);
            tried = attempt(draft, PANS, false);
        }

        assertThat(tried.at("/quote/total")).isEqualTo("42930");
    }

    @Test
    void the_instant_of_a_trial_is_free_to_choose() {
        String november =
                amountOff("draft", 300, 50)
                        .replace(
                                "\"zone\":\"Asia/Shanghai\"",
                                "\"zone\":\"Asia/Shanghai\",\"from\":\"2030-11-01T00:00\"");
        String later =
                PANS.replace("{\"currency\"", "{\"at\":\"2030-11-11T00:00:00Z\",\"currency\"");

        assertThat(attempt(november, PANS, false).at("/quote/outcomes/0/why/type"))
                .isEqualTo("notRunning");
        assertThat(attempt(november, later, false).at("/quote/total")).isEqualTo("42700");
    }

    @Test
    void what_is_there_is_checked_although_the_rest_is_missing() {
        String rule = "rule \\\"x\\\" when\\n  Line( qtty > 1 )\\nthen offers.freeShipping(); end";
        Answer told =
                crew.lin.post(
                        "/api/check",
                        "{\"currency\":\"CNY\",\"body\":{\"type\":\"drl\",\"text\":\"%s\"}}"
                                .formatted(rule));

        assertThat(told.json().path("findings").findValuesAsString("code"))
                .containsExactly("missing", "missing", "missing", "missing", "unknown-field");
        assertThat(told.at("/findings/4/line") + ":" + told.at("/findings/4/column"))
                .isEqualTo("2:9");
        assertThat(told.at("/sentence/zh")).contains("DRL");
    }

    @Test
    void a_little_more_is_hinted_at_and_every_code_has_a_state() {
        String pan = PANS.replace("\"qty\":3", "\"qty\":1");
        String coded = pan.replace("{\"currency\"", "{\"codes\":[\"NOWHERE\"],\"currency\"");

        Answer tried = attempt(amountOff("draft", 300, 50), coded, false);

        assertThat(tried.at("/quote/nearMisses/0/promotion")).isEqualTo("draft");
        assertThat(tried.at("/quote/nearMisses/0/missing")).isEqualTo("14100");
        assertThat(tried.at("/quote/nearMisses/0/saves")).isEqualTo("5000");
        assertThat(tried.at("/quote/codes/0/code")).isEqualTo("NOWHERE");
        assertThat(tried.at("/quote/codes/0/state")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_check_answers_whatever_is_typed() {
        Answer nothing = crew.lin.post("/api/check", "{}");
        Answer fine = crew.lin.post("/api/check", amountOff("fine", 300, 50));
        Answer noJson = crew.lin.post("/api/check", "{\"id\":");

        assertThat(nothing.at("/findings/0/code")).isEqualTo("missing");
        assertThat(fine.at("/findings")).isEqualTo("[]");
        assertThat(fine.at("/sentence/en")).isNotEmpty();
        assertThat(noJson.at("/findings/0/code")).isEqualTo("malformed-json");
    }
}
