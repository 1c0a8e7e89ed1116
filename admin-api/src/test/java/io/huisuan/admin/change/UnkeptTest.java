package io.huisuan.admin.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.admin.table.Tiers;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts may be wrong, within bounds. */
class UnkeptTest {

    private static final Crew crew = new Crew(Running.demo());
    private static final String RULE =
            "rule \\\"%s\\\" when Cart( %s ) then offers.percentOff(100); end ";

    @Test
    void two_thousand_and_one_rows_are_not_kept() {
        String row = "{\"id\":\"r%d\",\"cells\":[[\"gold\"],500]}";
        String rows =
                IntStream.rangeClosed(0, 2_000)
                        .mapToObj(row::formatted)
                        .collect(Collectors.joining(","));
        String table = Tiers.of("too-large", "[\"silver\"]", 500);
        int at = table.indexOf("\"rows\":") + 7;

        Answer answer = put("too-large", table.substring(0, at) + "[" + rows + "]}}");

        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("not-kept");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/body/rows");
        assertThat(crew.wei.get("/api/promotions/too-large").status()).isEqualTo(404);
    }

    @Test
    void rules_without_end_and_brackets_without_end_are_not_kept() {
        String many =
                IntStream.range(0, 200)
                        .mapToObj(i -> RULE.formatted("r" + i, "units > 1"))
                        .collect(Collectors.joining());
        String deep = RULE.formatted("r", "(".repeat(500) + "units > 1" + ")".repeat(500));

        assertThat(put("many", drl("many", many)).at("/errors/0/code")).isEqualTo("too-many");
        assertThat(put("deep", drl("deep", deep)).at("/errors/0/code")).isEqualTo("too-deep");
    }

    @Test
    void a_cell_that_hides_something_is_not_kept() {
        Answer answer = put("hidden", Tiers.of("hidden", "[\"go\\u202eld\"]", 500));

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo("forbidden-character");
    }

    @Test
    void what_is_only_wrong_is_kept() {
        assertThat(put("wrong", drl("wrong", "rule when")).status()).isEqualTo(200);
    }

    private static String drl(String id, String text) {
        return ("{\"id\":\"%s\",\"name\":{\"zh\":\"规则\",\"en\":\"rule\"},\"currency\":\"CNY\","
                    + "\"schedule\":{\"zone\":\"Asia/Shanghai\"},\"body\":{\"type\":\"drl\",\"text\":\"%s\"}}")
                .formatted(id, text);
    }

    private static Answer put(String id, String promotion) {
        String change = crew.wei.post("/api/changes", "{\"title\":\"" + id + "\"}").at("/id");
        return crew.wei.put("/api/changes/" + change + "/edits/promotion/" + id, promotion);
    }
}
