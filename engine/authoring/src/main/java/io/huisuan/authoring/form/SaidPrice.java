package io.huisuan.authoring.form;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A unit price that an author has written.
 *
 * @param price minor units
 * @param pointer where it stands
 */
record SaidPrice(long price, String pointer) {

    /** Those of a form's offers, or of a table's cells that are filled in; none of DRL. */
    static List<SaidPrice> all(Promotion promotion) {
        return switch (promotion.body()) {
            case Form(_, List<Offer> offers) -> all(offers);
            case Table table -> all(table);
            case Drl _ -> List.of();
        };
    }

    private static List<SaidPrice> all(List<Offer> offers) {
        var said = new ArrayList<SaidPrice>();
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).effect() instanceof UnitPrice(long price)) {
                said.add(new SaidPrice(price, "/body/offers/" + i + "/effect/price"));
            }
        }
        return said;
    }

    private static List<SaidPrice> all(Table table) {
        var said = new ArrayList<SaidPrice>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row).cells();
            for (int i = 0; i < Math.min(cells.size(), table.columns().size()); i++) {
                String pointer = "/body/rows/" + row + "/cells/" + i;
                price(table.columns().get(i), cells.get(i))
                        .ifPresent(price -> said.add(new SaidPrice(price, pointer)));
            }
        }
        return said;
    }

    private static OptionalLong price(Column column, Cell cell) {
        return column instanceof Column.Giving giving
                        && giving.offer().effect() instanceof UnitPrice(long price)
                ? switch (cell) {
                    case Cell.Whole(long other) -> OptionalLong.of(other);
                    case Cell.Given _ -> OptionalLong.of(price);
                    case Cell.Blank _,
                            Cell.Any _,
                            Cell.None _,
                            Cell.Words _,
                            Cell.Word _,
                            Cell.Range _,
                            Cell.At _ ->
                            OptionalLong.empty();
                }
                : OptionalLong.empty();
    }
}
