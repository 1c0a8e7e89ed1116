package io.huisuan.admin.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.JsonNodeFactory;

/** What the DRL editor is answered. */
class DrlEditorTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String RULE =
            "rule \"a\" when $l : Line( qty > 1 ) then offers.percentOff(1500).on($l); end";

    @Test
    void words_that_may_stand_there_are_told_with_what_they_mean() {
        Answer answer = crew.wei.post("/api/drl/complete", at("rule \"a\" when Line( q", 1, 22));

        assertThat(answer.at("/from/column")).isEqualTo("21");
        assertThat(answer.at("/items")).contains("\"label\":\"qty\"", "件数", "quantity");
    }

    @Test
    void values_that_the_shop_knows_are_offered_and_named() {
        assertThat(offered("rule \"a\" when Customer( tier == \"g")).contains("\\\"gold\\\"", "金卡");
        assertThat(offered("rule \"a\" when Line( category contains "))
                .contains("\\\"tea\\\"", "茶叶");
        assertThat(offered("rule \"a\" when Line( tags contains ")).contains("\\\"double-11\\\"");
        assertThat(offered("rule \"a\" when Cart() then offers.freeGift(\""))
                .contains("\\\"mug-ceramic-white\\\"");
        String rule = RULE.replace("qty > 1", "sku == \"mug-ceramic-white\"");
        assertThat(crew.chen.post("/api/drl/words", json("text", rule)).at("/rules/0/reads/0/zh"))
                .contains("陶瓷马克杯");
    }

    private static String offered(String text) {
        return crew.wei.post("/api/drl/complete", at(text, 1, text.length() + 1)).at("/items");
    }

    @Test
    void a_word_is_explained_and_no_word_is_not() {
        assertThat(crew.chen.post("/api/drl/hover", at(RULE, 1, 26)).at("/hover/title"))
                .isEqualTo("Line.qty");
        assertThat(crew.chen.post("/api/drl/hover", at(RULE, 1, 5)).at("/hover/title")).isEmpty();
    }

    @Test
    void a_text_is_put_in_order() {
        assertThat(crew.lin.post("/api/drl/format", json("text", RULE)).at("/text"))
                .contains("\nwhen\n    $l : Line( qty > 1 )\nthen\n");
    }

    @Test
    void rules_are_said_in_words_in_the_currency_of_the_promotion() {
        String text = RULE.replace("percentOff(1500).on($l)", "amountOff(1500)");
        String body = "{\"text\":%s,\"currency\":\"USD\"}".formatted(quoted(text));

        Answer answer = crew.chen.post("/api/drl/words", body);

        assertThat(answer.at("/rules/0/gives/0/en")).contains("$15 off");
        assertThat(answer.at("/rules/0/reads/0/zh")).contains("件数");
    }

    @Test
    void what_is_too_long_or_missing_is_refused() {
        assertThat(
                        crew.lin
                                .post("/api/drl/format", json("text", "x".repeat(300_000)))
                                .at("/pointer"))
                .isEqualTo("/text");
        assertThat(crew.lin.post("/api/drl/hover", json("text", RULE)).at("/pointer"))
                .isEqualTo("/line");
        assertThat(
                        crew.lin
                                .post("/api/drl/words", "{\"text\":\"\",\"currency\":\"XXY\"}")
                                .at("/code"))
                .isEqualTo("unknown-currency");
    }

    private static String at(String text, int line, int column) {
        return "{\"text\":%s,\"line\":%d,\"column\":%d}".formatted(quoted(text), line, column);
    }

    private static String json(String name, String value) {
        return "{\"%s\":%s}".formatted(name, quoted(value));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
