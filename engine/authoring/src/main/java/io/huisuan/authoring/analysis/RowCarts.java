package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Covering.LeftOver;
import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;

import java.util.Optional;
import java.util.stream.IntStream;

/** Carts for which a row of a table, or a form, is meant. */
public final class RowCarts {
    private static final long STEPS = 100_000;

    private RowCarts() {}

    /**
     * A cart that the row matches and, where the first row wins, no row before it; nothing when
     * there is none, or none is found.
     *
     * @param table with all its rows filled in
     */
    public static Optional<Cart> of(Promotion promotion, Table table, int row) {
        int from = table.hit() == HitPolicy.FIRST ? 0 : row;
        Rows rows = Rows.of(promotion, table, IntStream.rangeClosed(from, row).boxed().toList());
        Box box = rows.box(row);
        if (box.isEmpty()) {
            return Optional.empty();
        }
        return new Covering(STEPS).of(box, rows.boxes(rows.before(row)))
                        instanceof LeftOver(Box left)
                ? Example.of(rows.space(), left)
                : Optional.empty();
    }

    /** A cart that the form's conditions let through, as far as they can be calculated with. */
    public static Optional<Cart> of(Promotion promotion, Form form) {
        Rows rows = FormRow.rows(promotion, form);
        Box box = rows.space().domain();
        return box.isEmpty() ? Optional.empty() : Example.of(rows.space(), box);
    }
}
