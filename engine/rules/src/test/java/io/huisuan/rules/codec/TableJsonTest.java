package io.huisuan.rules.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.Row;
import io.huisuan.rules.SomeTables;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TableJsonTest {
    private static final String COLUMNS =
            "'columns':[{'type':'text','id':'tier','field':'customer.tier','operator':'IN'},"
                + "{'type':'effect','id':'off','offer':{'stage':'ITEM','target':{'type':'lines'},"
                + "'effect':{'type':'percentOff','basisPoints':1000,'per':'UNIT'}}}]";

    @Test
    void every_table_comes_back_equal_and_with_the_same_bytes() {
        for (int seed = 0; seed < 500; seed++) {
            Promotion promotion = new SomeTables(seed).promotion("t");
            byte[] bytes = Json.canonical(PromotionJson.write(promotion));

            Promotion back = PromotionJson.read(Json.parse(bytes));

            assertThat(back).as("seed %d", seed).isEqualTo(promotion);
            assertThat(Json.canonical(PromotionJson.write(back))).isEqualTo(bytes);
        }
    }

    @Test
    void cells_are_short() {
        Table table =
                read(
                        "[['gold','vip'],1500],[{'is':'any'},{'is':'none'}],[{'is':'blank'},true],"
                                + "[{'from':1,'to':2},'x'],[{'at':'2026-11-11T00:00'},{'from':3}]");

        assertThat(table.rows())
                .extracting(Row::cells)
                .contains(List.of(Cell.ANY, Cell.NONE), List.of(Cell.BLANK, Cell.GIVEN));
    }

    @Test
    void every_mistake_is_told_with_the_cell_that_it_is_in() {
        assertThat(problems("['gold',1],[['gold'],-1]"))
                .containsExactly("out-of-range /rows/1/cells/1");
        assertThat(problems("[['gold'],1],[false,1.5],[{'is':'all'},null]"))
                .containsExactly(
                        "wrong-type /rows/1/cells/0",
                        "wrong-type /rows/1/cells/1",
                        "out-of-range /rows/2/cells/0/is",
                        "wrong-type /rows/2/cells/1");
        assertThat(problems("[['a']]")).containsExactly("wrong-count /rows/0/cells");
        assertThat(problems("[[],1],[{'of':'b','is':'any'},1]"))
                .containsExactly(
                        "out-of-range /rows/0/cells/0", "unknown-property /rows/1/cells/0/of");
    }

    @Test
    void a_cell_has_at_most_512_characters() {
        assertThat(problems("[['" + "x".repeat(513) + "'],1]"))
                .containsExactly("out-of-range /rows/0/cells/0/0", "out-of-range /rows/0/cells/0");
        String many =
                IntStream.range(0, 200)
                        .mapToObj(i -> "'w" + (100 + i) + "'")
                        .collect(Collectors.joining(","));
        assertThat(problems("[[" + many + "],1]")).containsExactly("out-of-range /rows/0/cells/0");
    }

    @Test
    void a_table_has_at_most_2000_rows_and_50_columns() {
        String rows =
                IntStream.rangeClosed(0, Table.MAX_ROWS)
                        .mapToObj(i -> "[['gold'],1]")
                        .collect(Collectors.joining(","));
        assertThat(problems(rows)).containsExactly("wrong-count /rows");

        String columns =
                IntStream.rangeClosed(0, Table.MAX_COLUMNS)
                        .mapToObj(i -> "{'type':'validity','id':'c" + i + "','bound':'FROM'}")
                        .collect(Collectors.joining(","));
        assertThat(refused("{'type':'table','hit':'FIRST','columns':[" + columns + "],'rows':[]}"))
                .containsExactly("wrong-count /columns");
    }

    @Test
    void ids_are_distinct() {
        assertThat(
                        refused(
                                "{'type':'table','hit':'FIRST',"
                                        + COLUMNS.replace("'off'", "'tier'")
                                        + ",'rows':[{'id':'r','cells':[['a'],1]},{'id':'r','cells':[['a'],1]}]}"))
                .containsExactly(
                        "duplicate-column-id /columns/1/id", "duplicate-row-id /rows/1/id");
    }

    private static List<String> problems(String cells) {
        return refused(table(cells));
    }

    private static List<String> refused(String table) {
        return catchThrowableOfType(JsonRefused.class, () -> parse(table)).problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    private static Table read(String cells) {
        return parse(table(cells));
    }

    private static String table(String cells) {
        String[] rows = cells.split("(?<=\\]),(?=\\[)", -1);
        return IntStream.range(0, rows.length)
                .mapToObj(number -> "{'id':'r" + number + "','cells':" + rows[number] + "}")
                .collect(
                        Collectors.joining(
                                ",",
                                "{'type':'table','hit':'FIRST'," + COLUMNS + ",'rows':[",
                                "]}"));
    }

    private static Table parse(String table) {
        return TableJson.read(Json.parse(table.replace('\'', '"').getBytes(UTF_8)));
    }
}
