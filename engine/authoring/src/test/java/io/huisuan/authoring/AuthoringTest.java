package io.huisuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.FindingJson;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/** A promotion's JSON, as an editor sends it while somebody types. */
class AuthoringTest {
    private static final String PROMOTION =
            """
            {"id":"mj-300-50","campaign":"singles-day","name":{"zh":"满300减50","en":"¥50 off ¥300"},"currency":"CNY",
             "schedule":{"zone":"Asia/Shanghai"},"body":%s}\
            """;
    private static final String FORM =
            """
            {"type":"form","template":"AMOUNT_OFF","offers":[{"stage":"ORDER","target":{"type":"lines"},
             "thresholds":[{"measure":"AMOUNT","atLeast":30000}],"effect":{"type":"amountOff","amount":5000,"split":"BY_AMOUNT"}}]}\
            """;

    private final Authoring authoring = new Authoring(Workers.SHARED);

    @Test
    void a_sound_promotion_is_said_back_in_words() {
        Checked checked = authoring.check(PROMOTION.formatted(FORM).getBytes(UTF_8));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.sentence())
                .contains(new Text("满 ¥300，全部商品减 ¥50。", "All goods: ¥50 off from ¥300 on."));
        assertThat(authoring.compile(checked.promotion().orElseThrow())).isEmpty();
    }

    @Test
    void what_can_not_be_read_is_a_finding_too() {
        Checked checked =
                authoring.check(PROMOTION.formatted(FORM.replace("5000", "50.00")).getBytes(UTF_8));

        assertThat(checked.ok()).isFalse();
        assertThat(checked.promotion()).isEmpty();
        assertThat(checked.findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("wrong-type /body/offers/0/effect/amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":-100                | 应在 ¥0 到 ¥10,000,000,000 之间，现在是 -¥1 | must be ¥0"
                        + " to ¥10,000,000,000, not -¥1",
                "\"atLeast\":-1                 | 不能小于 ¥0，现在是 -¥0.01                   | must be ¥0"
                        + " or more, not -¥0.01",
                "\"atLeast\":99999999999999999999 | 99999999999999999999 太大了               |"
                        + " 99999999999999999999 is too large",
                "\"basisPoints\":12000          | 应在 0.01% 到 100% 之间，现在是 120%          | must be"
                        + " 0.01% to 100%, not 120%",
                "\"priority\":10000             | 应在 -9999 到 9999 之间，现在是 10000         | must be"
                        + " -9999 to 9999, not 10000"
            })
    void a_number_out_of_range_is_told_in_the_units_that_authors_write(
            String member, String zh, String en) {
        String sound =
                PROMOTION.formatted(
                        FORM.replace("\"amount\":5000", "\"amount\":5000,\"basisPoints\":1000"));
        String name = member.substring(0, member.indexOf(':') + 1);
        String promotion =
                name.equals("\"priority\":")
                        ? PROMOTION
                                .formatted(FORM)
                                .replace("\"body\"", "\"stacking\":{" + member + "},\"body\"")
                        : name.equals("\"basisPoints\":")
                                ? sound.replace("amountOff", "percentOff")
                                        .replace("\"amount\":5000,", "")
                                        .replace(",\"split\":\"BY_AMOUNT\"", "")
                                        .replaceAll(name + "[0-9]+", member)
                                : PROMOTION.formatted(FORM).replaceAll(name + "[0-9]+", member);

        assertThat(authoring.check(promotion.getBytes(UTF_8)).findings())
                .extracting(Finding::message)
                .containsExactly(new Text(zh, en));
    }

    @Test
    void what_is_there_is_checked_although_the_rest_is_missing() {
        String drl =
                "{\"body\":{\"type\":\"drl\",\"text\":\"rule \\\"a\\\" when\\n"
                        + "  Line( quantity > 1 )\\n"
                        + "then offers.freeShipping(); end\"}}";

        Checked checked = authoring.check(drl.getBytes(UTF_8));

        assertThat(checked.findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly(
                        "missing /id",
                        "missing /campaign",
                        "missing /name",
                        "missing /currency",
                        "missing /schedule",
                        "unknown-field /body/text");
    }

    @Test
    void a_promotion_without_a_name_is_said_back_all_the_same() {
        String nameless = "{\"currency\":\"CNY\",\"body\":" + FORM + "}";

        Checked checked = authoring.check(nameless.getBytes(UTF_8));

        assertThat(checked.sentence())
                .contains(new Text("满 ¥300，全部商品减 ¥50。", "All goods: ¥50 off from ¥300 on."));
        assertThat(checked.ok()).isFalse();
        assertThat(checked.promotion()).isEmpty();
    }

    @Test
    void a_sentence_is_not_made_of_what_could_not_be_read() {
        String unclear =
                PROMOTION.formatted(FORM).replace("\"body\"", "\"when\":{\"type\":\"?\"},\"body\"");

        assertThat(authoring.check(unclear.getBytes(UTF_8)).sentence()).isEmpty();
    }

    @Test
    void drl_that_nobody_has_written_yet_gives_nothing() {
        String blank = "{\"currency\":\"CNY\",\"body\":{\"type\":\"drl\",\"text\":\" \\n\"}}";

        assertThat(authoring.check(blank.getBytes(UTF_8)).sentence().orElseThrow().en())
                .isEqualTo("No rule is written yet.");
    }

    @Test
    void a_mistake_in_drl_has_its_line_and_column() {
        String drl =
                "{\"type\":\"drl\",\"text\":\"rule \\\"a\\\" when\\n"
                        + "  Line( quantity > 1 )\\n"
                        + "then offers.freeShipping(); end\"}";

        Finding finding =
                authoring.check(PROMOTION.formatted(drl).getBytes(UTF_8)).findings().getFirst();

        assertThat(new String(Json.canonical(FindingJson.write(finding)), UTF_8))
                .isEqualTo(
                        "{\"code\":\"unknown-field\",\"column\":9,\"expected\":\"brand, category,"
                            + " gross, id, qty, seller, sku, spu, tags,"
                            + " unitPrice\",\"line\":2,\"message\":{\"en\":\"Line has no field"
                            + " quantity\",\"zh\":\"Line 没有字段 quantity；可用：brand, category, gross,"
                            + " id, qty, seller, sku, spu, tags,"
                            + " unitPrice\"},\"pointer\":\"/body/text\",\"severity\":\"ERROR\"}");
    }

    @Test
    void drl_that_passes_the_guard_comes_with_its_canonical_text() {
        String drl =
                "{\"type\":\"drl\",\"text\":\"rule \\\"a\\\" when Line( qty > 1 ) then"
                        + " offers.freeShipping(); end\"}";

        Checked checked = authoring.check(PROMOTION.formatted(drl).getBytes(UTF_8));

        assertThat(checked.ok()).isTrue();
        assertThat(checked.drl().orElseThrow().source()).contains("offers.freeShipping();");
    }

    @Test
    void the_vocabulary_lists_every_field_with_its_labels() {
        String json = new String(Json.canonical(Vocabulary.json()), UTF_8);

        assertThat(json)
                .contains(
                        "{\"label\":{\"en\":\"customer"
                            + " tier\",\"zh\":\"会员等级\"},\"name\":\"customer.tier\",\"type\":\"text\"}")
                .contains("\"name\":\"cart.listTotal\",\"type\":\"number\",\"unit\":\"money\"");
    }

    @Test
    void an_example_that_does_not_hold_is_an_error_that_says_both_amounts() {
        Checked checked = authoring.check(withExamples(FORM, "25000", "26000"));

        assertThat(checked.ok()).isFalse();
        assertThat(checked.ran()).hasSize(2);
        assertThat(checked.findings())
                .containsExactly(
                        Finding.error(
                                "example-failed",
                                "/examples/1",
                                "例子 2：应付 ¥260，实际 ¥250",
                                "example 2 should come to ¥260, and comes to ¥250"));
    }

    @Test
    void examples_are_not_run_while_something_else_is_wrong() {
        Checked checked = authoring.check(withExamples(FORM.replace("AMOUNT_OFF", "NO_SUCH"), "1"));

        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly("unknown-template");
    }

    @Test
    void an_amount_of_an_example_is_told_as_money() {
        assertThat(authoring.check(withExamples(FORM, "-1")).findings())
                .extracting(finding -> finding.pointer() + " " + finding.message().en())
                .containsExactly(
                        "/examples/0/expect/total must be ¥0 to ¥40,000,000,000,000, not -¥0.01");
    }

    @Test
    void examples_of_drl_are_run_with_its_compiled_rules() {
        byte[] drl =
                withExamples(
                        "{\"type\":\"drl\",\"text\":\"rule \\\"r\\\" when Cart() then"
                                + " offers.amountOff(5000); end\"}",
                        "25000",
                        "26000");
        Checked checked = authoring.check(drl);

        assertThat(checked.findings()).isEmpty();
        byte[] module = authoring.compile(checked.promotion().orElseThrow()).orElseThrow();
        assertThat(Authoring.run(checked, module).findings())
                .extracting(Finding::pointer)
                .containsExactly("/examples/1");
    }

    private static byte[] withExamples(String body, String... totals) {
        String examples =
                Arrays.stream(totals)
                        .map(
                                total ->
                                        "{\"cart\":{\"currency\":\"CNY\",\"lines\":[{\"id\":\"1\",\"sku\":\"TEA\","
                                            + "\"qty\":3,\"unitPrice\":10000}]},\"expect\":{\"total\":"
                                                + total
                                                + "}}")
                        .collect(joining(","));
        return PROMOTION.formatted(body + ",\"examples\":[" + examples + "]").getBytes(UTF_8);
    }
}
