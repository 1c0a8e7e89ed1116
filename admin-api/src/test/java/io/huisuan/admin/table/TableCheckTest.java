package io.huisuan.admin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

/** A table is looked at as a whole while somebody types. */
class TableCheckTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String OVERLAPPING = Tiers.of("tiers", "[\"gold\",\"silver\"]", 500);
    private static final String FINE = Tiers.of("tiers", "[\"silver\"]", 500);

    @Test
    void an_overlap_is_told_with_a_cart_and_a_fix() {
        Answer answer = crew.lin.post("/api/check", OVERLAPPING);

        assertThat(answer.at("/findings/0/code")).isEqualTo("contradictory-overlap");
        assertThat(answer.at("/findings/0/severity")).isEqualTo("ERROR");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/body/rows/1");
        assertThat(answer.at("/findings/0/rows")).isEqualTo("[0,1]");
        assertThat(answer.at("/findings/0/example/customer/tier")).isEqualTo("gold");
        assertThat(answer.at("/findings/0/fixes/0/edits/0"))
                .isEqualTo("{\"type\":\"setCell\",\"row\":1,\"column\":0,\"cell\":[\"silver\"]}");
        assertThat(answer.at("/rows/0/zh")).contains("金卡", "8.5 折");
    }

    @Test
    void the_example_is_a_cart_that_can_be_tried() {
        String cart = crew.lin.post("/api/check", OVERLAPPING).at("/findings/0/example");

        Answer tried = tried(OVERLAPPING, cart);
        assertThat(tried.at("/findings/0/code")).isEqualTo("contradictory-overlap");
        assertThat(tried(FINE, cart).at("/quote/outcomes/0/outcome")).isEqualTo("APPLIED");
    }

    @Test
    void a_cell_that_is_wrong_is_told_with_its_place() {
        Answer answer =
                crew.lin.post("/api/check", FINE.replace("[\"silver\"]", "{\"is\":\"blank\"}"));

        assertThat(answer.at("/findings/0/code")).isEqualTo("blank-cell");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/body/rows/1/cells/0");
        assertThat(answer.at("/rows/1/zh")).isEmpty();
    }

    @Test
    void goods_of_the_catalogue_below_cost_are_told() {
        Answer answer = crew.lin.post("/api/check", FINE.replace(",1500]", ",8000]"));

        assertThat(answer.at("/findings/0/code")).isEqualTo("below-cost");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/body/rows/0/cells/1");
        assertThat(answer.at("/findings/0/fixes/0/edits/0/type")).isEqualTo("setCell");
    }

    @Test
    void a_table_is_tried_like_any_promotion_and_its_nearest_row_is_told() {
        String cart =
                """
                {"currency":"CNY","customer":{"id":"1","tier":"TIER"},
                 "lines":[{"id":"1","sku":"no-such-pan","qty":1,"unitPrice":10000}]}
                """;

        assertThat(tried(FINE, cart.replace("TIER", "silver")).at("/quote/total"))
                .isEqualTo("9500");
        Answer missed = tried(FINE, cart.replace("TIER", "bronze"));
        assertThat(missed.at("/quote/outcomes/0/outcome")).isEqualTo("NOT_ELIGIBLE");
        assertThat(missed.at("/quote/outcomes/0/why/row")).isEqualTo("0");
        assertThat(missed.at("/quote/outcomes/0/why/conditions/0/has")).isEqualTo("[\"bronze\"]");
    }

    @Test
    void a_table_with_an_overlap_is_not_submitted() {
        String change = Crew.drafted(crew.lin, Tiers.of("overlapping", "[\"gold\"]", 500));

        Answer refused = Crew.submit(crew.lin, change);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("contradictory-overlap");
    }

    private static Answer tried(String promotion, String cart) {
        return crew.lin.post(
                "/api/try",
                "{\"promotion\":%s,\"cart\":%s,\"withLive\":false}".formatted(promotion, cart));
    }
}
