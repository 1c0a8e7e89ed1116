package io.huisuan.admin.promotion;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.drafted;
import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class PromotionsTest {

    private static final Crew crew = new Crew(Running.demo());

    private static JsonNode row(String id) {
        return crew.lin
                .get("/api/promotions?state=IDLE&size=200")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void tellsWhatItWas(JsonNode row) {
        assertThat(row.path("template").asString()).isEqualTo("TIERED_OFF");
        assertThat(row.at("/name/zh").asString()).isEqualTo("满100减10");
        assertThat(row.at("/name/en").asString()).isEqualTo("¥10 off ¥100");
        assertThat(row.at("/sentence/zh").asString()).contains("100", "10");
        assertThat(row.has("live")).isFalse();
    }

    @Test
    void what_is_not_live_any_more_tells_what_it_was() {
        String before = crew.zhao.get("/api/live").at("/release/number");
        crew.live(crew.lin, amountOff("gone-back", 100, 10));
        ok(
                crew.zhao.post(
                        "/api/releases/" + before + "/activate", "{\"reason\":\"not this one\"}"));

        tellsWhatItWas(row("gone-back"));
        Answer one = crew.lin.get("/api/promotions/gone-back");
        assertThat(one.at("/live")).isEmpty();
        assertThat(one.at("/name/en")).isEqualTo("¥10 off ¥100");
        assertThat(one.at("/sentence/zh")).contains("100", "10");
    }

    @Test
    void what_was_withdrawn_tells_what_it_would_have_been() {
        String change = drafted(crew.lin, amountOff("withdrawn", 100, 10));
        ok(crew.lin.post("/api/changes/" + change + "/withdraw", ""));

        tellsWhatItWas(row("withdrawn"));
    }
}
