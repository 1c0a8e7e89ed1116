package io.huisuan.authoring.analysis;

import static io.huisuan.authoring.analysis.AnalysisTest.SKU;
import static io.huisuan.authoring.analysis.AnalysisTest.TIER;
import static io.huisuan.authoring.analysis.AnalysisTest.TOTAL;
import static io.huisuan.authoring.analysis.AnalysisTest.analysis;
import static io.huisuan.authoring.analysis.AnalysisTest.between;
import static io.huisuan.authoring.analysis.AnalysisTest.codes;
import static io.huisuan.authoring.analysis.AnalysisTest.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.TextField;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LargeTablesTest {

    @Test
    void a_thousand_rows_of_eight_columns_are_decided() {
        var random = new Random(20_261_122);
        for (HitPolicy hit : HitPolicy.values()) {
            Table table = large(hit, random);

            assertThat(codes(analysis(table, List.of()))).doesNotContain("not-decided");
        }
    }

    /** As a shop writes it: skus in bands of the total, by tier, channel and so on. */
    static Table large(HitPolicy hit, Random random) {
        List<Column> columns =
                List.of(
                        SKU,
                        new OfLines("brand", SmallTables.UNTITLED, LineField.BRAND),
                        TIER,
                        new OfText(
                                "channel", SmallTables.UNTITLED, TextField.CHANNEL, Membership.IN),
                        new OfText("region", SmallTables.UNTITLED, TextField.REGION, Membership.IN),
                        TOTAL,
                        new OfNumber(
                                "orders", SmallTables.UNTITLED, NumberField.ORDERS, Operator.GE),
                        new OfText("tags", SmallTables.UNTITLED, TextField.TAG, Membership.IN),
                        SmallTables.price());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 1_000; i++) {
            long from = 10_000L * random.nextInt(5);
            rows.add(
                    new Row(
                            "r" + i,
                            List.of(
                                    words("sku" + random.nextInt(300)),
                                    any(random, words("brand" + random.nextInt(5))),
                                    words("tier" + random.nextInt(5)),
                                    any(random, words("channel" + random.nextInt(3))),
                                    any(random, words("region" + random.nextInt(8))),
                                    between(from, from + 9_999),
                                    new Cell.Whole(random.nextInt(3)),
                                    any(random, words("tag" + random.nextInt(4))),
                                    new Cell.Whole(1 + random.nextInt(50)))));
        }
        return new Table(hit, columns, rows);
    }

    private static Cell any(Random random, Cell cell) {
        return random.nextInt(3) == 0 ? Cell.ANY : cell;
    }
}
