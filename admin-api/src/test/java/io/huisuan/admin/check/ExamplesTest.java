package io.huisuan.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

/** Examples travel with a promotion, from the editor to what is live. */
class ExamplesTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String DRL =
            Crew.drl("drl-examples", "rule \"r\" when Cart() then offers.amountOff(1000); end");

    @Test
    void the_check_says_what_came_of_each_example() {
        Answer answer =
                crew.lin.post(
                        "/api/check", with(Crew.amountOff("checked", 100, 10), 14_000, 15_000));

        assertThat(answer.at("/examples/0"))
                .isEqualTo(
                        "{\"number\":0,\"holds\":true,\"broken\":false,\"total\":14000,\"gifts\":[]}");
        assertThat(answer.at("/examples/1/holds")).isEqualTo("false");
        assertThat(answer.at("/findings/0/code")).isEqualTo("example-failed");
        assertThat(answer.at("/findings/0/pointer")).isEqualTo("/examples/1");
        assertThat(answer.at("/findings/0/message/zh")).isEqualTo("例子 2：应付 ¥150，实际 ¥140");
    }

    @Test
    void the_check_says_what_examples_leave_out_and_which_ones_would_show_it() {
        Answer answer = crew.lin.post("/api/check", with(Crew.amountOff("left", 100, 10), 14_000));

        assertThat(answer.at("/coverage/boundaries/0"))
                .isEqualTo(
                        "{\"pointer\":\"/body/offers/0/effect/tiers/0/atLeast\",\"value\":10000,"
                                + "\"money\":true,\"at\":false,\"below\":false}");
        assertThat(answer.at("/suggestions/0/expect/total")).isEqualTo("9000");
        assertThat(answer.at("/suggestions/1/expect/total")).isEqualTo("9999");
    }

    @Test
    void a_promotion_with_an_example_that_fails_is_not_submitted() {
        String change = Crew.drafted(crew.lin, with(Crew.amountOff("failing", 100, 10), 1));

        Answer refused = Crew.submit(crew.lin, change);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("example-failed");
        assertThat(refused.at("/errors/0/pointer"))
                .isEqualTo("/edits/promotion/failing/examples/0");
    }

    @Test
    void examples_of_drl_are_run_when_it_is_submitted() {
        String change = Crew.drafted(crew.wei, with(DRL, 14_000, 1));

        Answer refused = Crew.submit(crew.wei, change);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer"))
                .isEqualTo("/edits/promotion/drl-examples/examples/1");
        Answer checked = crew.wei.post("/api/check", with(DRL, 14_000));
        assertThat(checked.at("/examples/0/holds")).isEqualTo("true");
        assertThat(checked.at("/coverage/rows")).isEqualTo("{\"fired\":[0],\"silent\":[]}");
    }

    @Test
    void a_promotion_goes_live_with_its_examples() {
        crew.live(crew.lin, with(Crew.amountOff("proven", 100, 10), 14_000));

        assertThat(crew.lin.get("/api/promotions/proven").at("/live/examples/0/expect/total"))
                .isEqualTo("14000");
    }

    /** The promotion with carts of 150.00 that are expected to come to so much. */
    private static String with(String promotion, long... totals) {
        var examples = new StringBuilder();
        for (long total : totals) {
            examples.append(examples.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"cart":{"currency":"CNY","lines":[
                              {"id":"1","sku":"tea-jasmine-100","qty":1,"unitPrice":15000}]},
                             "expect":{"total":%d}}
                            """
                                    .formatted(total));
        }
        return promotion.replace("\"body\":", "\"examples\":[" + examples + "],\"body\":");
    }
}
