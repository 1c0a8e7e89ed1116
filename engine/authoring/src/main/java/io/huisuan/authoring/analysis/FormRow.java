package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Text;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A form as a table of one row: its promotion's conditions ask, and its offers are columns. */
final class FormRow {
    private static final Text UNTITLED = new Text("", "");

    private FormRow() {}

    static Rows rows(Promotion promotion, Form form) {
        List<Column> columns =
                IntStream.range(0, form.offers().size())
                        .<Column>mapToObj(i -> new Giving("o" + i, UNTITLED, form.offers().get(i)))
                        .toList();
        var row = new Row("form", columns.stream().map(_ -> Cell.GIVEN).toList());
        var table = new Table(HitPolicy.COLLECT, columns, List.of(row));
        return Rows.of(promotion, table, List.of(0));
    }

    /** Goods of the catalogue that it sells for less than they cost. */
    static List<TableFinding> of(Promotion promotion, Form form, Collection<Line> goods) {
        Rows rows = rows(promotion, form);
        return rows.space().domain().isEmpty()
                ? List.of()
                : Costs.of(rows, goods).stream().map(FormRow::ofForm).toList();
    }

    private static TableFinding ofForm(TableFinding found) {
        String sku = found.example().map(cart -> cart.lines().getFirst().sku()).orElse("");
        Finding told =
                Finding.warning(
                        found.finding().code(),
                        "/body/offers",
                        "商品 " + sku + " 会低于成本出售",
                        sku + " is sold for less than it costs");
        return new TableFinding(told, List.of(), found.example());
    }
}
