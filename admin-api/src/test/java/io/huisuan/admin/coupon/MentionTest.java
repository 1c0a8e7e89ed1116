package io.huisuan.admin.coupon;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    private static Mention mention(String promotion) {
        return Mention.of(Json.parse(promotion.getBytes(UTF_8)), "tea-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"when":{"type":"text","field":"cart.coupons","values":["x","tea-10"]}}\
                """,
                """
                {"when":{"type":"all","of":[{"type":"not","of":
                  {"type":"text","field":"cart.coupons","values":["tea-10"]}}]}}\
                """,
                """
                {"body":{"type":"table","columns":[{"type":"number","field":"cart.units"},
                  {"type":"text","field":"cart.coupons"}],"rows":[{"cells":[{"is":"any"},["tea-10"]]}]}}\
                """,
                """
                {"body":{"type":"drl","text":"Cart( coupons contains \\"tea-10\\" )"}}\
                """
            })
    void asking_for_it_is_understood_in_all_bodies(String promotion) {
        assertThat(mention(promotion)).isEqualTo(new Mention(true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"body":{"offers":[{"effect":{"type":"grantCoupon","coupon":"tea-10"}}]}}\
                """,
                """
                {"body":{"offers":[{"effect":{"prize":{"type":"coupon","coupon":"tea-10"}}}]}}\
                """,
                """
                {"body":{"type":"drl","text":"offers.grantCoupon( \\"tea-10\\" )"}}\
                """
            })
    void giving_it_away_is_another_thing(String promotion) {
        assertThat(mention(promotion)).isEqualTo(new Mention(false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"tea-10\",\"name\":{\"en\":\"tea-10\"}}",
                "{\"when\":{\"type\":\"text\",\"field\":\"cart.codes\",\"values\":[\"tea-10\"]}}",
                "{\"when\":{\"type\":\"text\",\"field\":\"cart.coupons\",\"values\":[\"tea-100\"]}}",
                "{\"body\":{\"type\":\"drl\",\"text\":\"// tea-10 of the coupons\"}}"
            })
    void the_same_word_elsewhere_means_nothing(String promotion) {
        assertThat(mention(promotion).isAny()).isFalse();
    }

    private static String asking(String id) {
        return Crew.amountOff(id, 300, 40)
                .replace(
                        "\"body\":",
                        """
                        "when":{"type":"text","field":"cart.coupons","values":["wanted"]},"body":\
                        """);
    }

    @Test
    void live_promotions_and_drafts_that_ask_for_a_coupon_are_listed() {
        ok(
                crew.zhao.post(
                        "/api/coupons",
                        """
                        {"id":"wanted","campaign":"singles-day","name":{"zh":"券","en":"x"}}
                        """));
        crew.live(crew.lin, asking("asks-live"));
        String open = Crew.drafted(crew.lin, asking("asks-live"));
        ok(Crew.put(crew.lin, open, asking("asks-drafted")));

        Answer uses = crew.sun.get("/api/coupons/wanted/promotions");

        assertThat(uses.json().path("items").size()).as("%s", uses).isEqualTo(2);
        assertThat(uses.at("/items/0/promotion")).isEqualTo("asks-drafted");
        assertThat(uses.at("/items/0/live")).isEqualTo("false");
        assertThat(uses.at("/items/1/promotion")).isEqualTo("asks-live");
        assertThat(uses.at("/items/1/live")).isEqualTo("true");
        assertThat(uses.at("/items/1/asks")).isEqualTo("true");
        assertThat(uses.at("/items/1/gives")).isEqualTo("false");
        assertThat(uses.at("/items/1/changes/0")).isEqualTo(open);
        assertThat(crew.sun.get("/api/coupons/no-such/promotions").status()).isEqualTo(404);
    }
}
