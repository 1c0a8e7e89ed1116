package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.Sentences;
import io.huisuan.authoring.words.TableWords;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.rules.SomeTables;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TableChecksTest {
    private static final String OFF =
            "{'type':'effect','id':'off','offer':{'stage':'ITEM','target':{'type':'lines'},"
                    + "'effect':{'type':'percentOff','basisPoints':1000,'per':'UNIT'}}}";
    private static final Instant NOW = Instant.parse("2026-11-11T04:00:00Z");
    private static final String TIER =
            "{'type':'text','id':'tier','field':'customer.tier','operator':'IN'}";
    private static final String TOTAL =
            "{'type':'number','id':'total','field':'cart.listTotal','operator':'BETWEEN'}";

    @Test
    void a_complete_table_has_nothing_wrong() {
        assertThat(found("FIRST", List.of(TIER, TOTAL, OFF), "[['gold'],{'from':100},1500]"))
                .isEmpty();
    }

    @Test
    void every_random_table_that_is_complete_has_no_wrong_cell() {
        for (int seed = 0; seed < 300; seed++) {
            Promotion promotion = new SomeTables(seed).promotion("t");
            assertThat(PromotionChecks.of(promotion, NOW))
                    .as("seed %d", seed)
                    .extracting(Finding::code)
                    .doesNotContain("wrong-cell", "blank-cell");
        }
    }

    @Test
    void what_is_not_filled_in_is_told_and_what_is_expected_too() {
        List<Finding> findings =
                PromotionChecks.of(
                        table("FIRST", List.of(TIER, TOTAL, OFF), "[{'is':'blank'},{'from':1},1]"),
                        NOW);

        assertThat(findings).extracting(Finding::code).containsExactly("blank-cell");
        assertThat(findings.getFirst().pointer()).isEqualTo("/body/rows/0/cells/0");
        assertThat(findings.getFirst().message().zh()).contains("一个或多个值", "不限");
        assertThat(findings.getFirst().message().en()).contains("one or more values", "any");
    }

    @Test
    void a_cell_must_be_what_its_column_takes() {
        assertThat(
                        found(
                                "FIRST",
                                List.of(TIER, TOTAL, OFF),
                                "[1,['x'],10001]",
                                "['gold',5,{'is':'any'}]",
                                "[{'is':'none'},{'from':9,'to':8},'x']"))
                .containsExactly(
                        "wrong-cell /body/rows/0/cells/0",
                        "wrong-cell /body/rows/0/cells/1",
                        "wrong-cell /body/rows/0/cells/2",
                        "wrong-cell /body/rows/1/cells/0",
                        "wrong-cell /body/rows/1/cells/1",
                        "wrong-cell /body/rows/1/cells/2",
                        "wrong-cell /body/rows/2/cells/0",
                        "contradiction /body/rows/2/cells/1",
                        "wrong-cell /body/rows/2/cells/2");
    }

    @Test
    void no_cell_has_what_people_do_not_see_or_what_other_languages_read() {
        for (String bad : List.of("\u202e", "\u200b", "\\\\", "\\n", "\\\"", "\\u0007")) {
            assertThat(found("FIRST", List.of(TIER, OFF), "[['go" + bad + "ld'],1]"))
                    .as(bad)
                    .containsExactly("forbidden-character /body/rows/0/cells/0");
        }
    }

    @Test
    void no_title_of_a_column_has_them_either() {
        for (String bad : List.of("\u202e", "\u200b", "\\n", "\\u0007")) {
            String titled =
                    TIER.substring(0, TIER.length() - 1)
                            + ",'title':{'zh':'a"
                            + bad
                            + "b','en':'Tier'}}";

            assertThat(found("FIRST", List.of(titled, OFF), "[['gold'],1]"))
                    .as(bad)
                    .containsExactly("forbidden-character /body/columns/0/title/zh");
        }
    }

    @Test
    void a_row_gives_something() {
        assertThat(found("FIRST", List.of(TIER, OFF), "[['gold'],{'is':'none'}]"))
                .containsExactly("gives-nothing /body/rows/0");
    }

    @Test
    void what_a_row_gives_is_checked_like_any_offer_and_told_in_its_cell() {
        assertThat(found("FIRST", List.of(TIER, OFF), "[['gold'],10000]"))
                .allSatisfy(finding -> assertThat(finding).endsWith("/body/rows/0/cells/1"));
    }

    @Test
    void a_table_gives_and_has_rows() {
        assertThat(found("FIRST", List.of(TIER)))
                .containsExactly("missing /body/columns", "missing /body/rows");
    }

    @Test
    void where_the_best_row_wins_there_is_one_effect() {
        assertThat(found("BEST", List.of(OFF, OFF.replace("'off'", "'off2'")), "[1,2]"))
                .contains("wrong-count /body/hit");
    }

    @Test
    void a_field_of_lines_is_asked_for_once() {
        String sku = "{'type':'lines','id':'a','field':'skus'}";
        assertThat(found("FIRST", List.of(sku, sku.replace("'a'", "'b'"), OFF), "[['x'],['y'],1]"))
                .containsExactly("duplicate-column /body/columns/1/field");
    }

    @Test
    void a_table_of_nothing_but_mistakes_is_told_in_bounds() {
        String[] rows =
                IntStream.range(0, Table.MAX_ROWS)
                        .mapToObj(_ -> "[{'is':'blank'},{'is':'blank'}]")
                        .toArray(String[]::new);

        assertThat(found("FIRST", List.of(TIER, OFF), rows))
                .hasSizeBetween(TableChecks.MAX_FINDINGS, TableChecks.MAX_FINDINGS + 10)
                .last()
                .isEqualTo("too-many /body/rows");
    }

    @Test
    void a_table_and_its_rows_are_said_in_words() {
        Promotion promotion =
                table("FIRST", List.of(TIER, TOTAL, OFF), "[['gold'],{'from':30000},1500]");

        assertThat(Sentences.of(promotion, Names.NONE).zh())
                .isEqualTo(
                        "按决策表给出优惠（共 1 行，取第一条匹配的行）；第 1 行：当会员等级是 gold，且商品原价合计不低于"
                                + " ¥300 时，全部商品打 8.5 折。");
        assertThat(
                        new TableWords(promotion, (Table) promotion.body(), Names.NONE)
                                .row(0)
                                .orElseThrow()
                                .en())
                .isEqualTo(
                        "when the customer tier is gold and the list total of the goods is at least"
                                + " ¥300, all goods: 15% off");
    }

    private static List<String> found(String hit, List<String> columns, String... rows) {
        return PromotionChecks.of(table(hit, columns, rows), NOW).stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static Promotion table(String hit, List<String> columns, String... rows) {
        String body =
                IntStream.range(0, rows.length)
                        .mapToObj(i -> "{'id':'r" + i + "','cells':" + rows[i] + "}")
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{'type':'table','hit':'"
                                                + hit
                                                + "','columns':"
                                                + columns
                                                + ",'rows':[",
                                        "]}"));
        String promotion =
                "{'id':'t','campaign':'c','name':{'zh':'表','en':'Table'},'currency':'CNY',"
                        + "'schedule':{'zone':'Asia/Shanghai'},'body':"
                        + body
                        + "}";
        return PromotionJson.read(Json.parse(promotion.replace('\'', '"').getBytes(UTF_8)));
    }
}
