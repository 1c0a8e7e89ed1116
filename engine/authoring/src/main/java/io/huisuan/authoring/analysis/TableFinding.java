package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.cart.Cart;

import java.util.List;
import java.util.Optional;

/**
 * Something about a table as a whole.
 *
 * @param rows which rows it is about, from 0; none when it is about a column
 * @param example a cart that shows it; none where there is no such cart
 */
public record TableFinding(Finding finding, List<Integer> rows, Optional<Cart> example) {
    public TableFinding {
        rows = List.copyOf(rows);
    }

    /** The same, at a cell of the last of its rows. */
    TableFinding in(int column) {
        String cell = "/body/rows/" + rows.getLast() + "/cells/" + column;
        return new TableFinding(finding.in(cell), rows, example);
    }
}
