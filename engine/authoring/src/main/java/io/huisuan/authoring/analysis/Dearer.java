package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.None;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Table;
import io.huisuan.rules.table.Shape;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Finds a cell with which a row sells goods for no less than they cost. */
final class Dearer {

    private Dearer() {}

    /** Empty where the row gives nothing or several things, or what it gives is no number. */
    static Optional<Edit.SetCell> of(Table table, int row, Line line) {
        List<Cell> cells = table.rows().get(row).cells();
        List<Integer> giving =
                IntStream.range(0, cells.size())
                        .filter(i -> table.columns().get(i) instanceof Giving)
                        .filter(i -> !(cells.get(i) instanceof None))
                        .boxed()
                        .toList();
        if (giving.size() != 1
                || !(table.columns().get(giving.getFirst()) instanceof Giving column)) {
            return Optional.empty();
        }
        return most(column.offer().effect(), line).stream()
                .mapToObj(Whole::new)
                .filter(cell -> Shape.fits(column, cell))
                .map(cell -> new Edit.SetCell(row, giving.getFirst(), cell))
                .findFirst();
    }

    /** The number with which the line's first unit is sold for its cost, or just above. */
    private static OptionalLong most(Effect effect, Line line) {
        long cost = line.unitCost().orElse(0);
        long margin = line.unitPrice() - cost;
        if (effect instanceof UnitPrice) {
            return OptionalLong.of(cost);
        }
        if (margin <= 0 || line.unitPrice() == 0) {
            return OptionalLong.empty();
        }
        if (effect instanceof AmountOff) {
            return OptionalLong.of(margin);
        }
        return effect instanceof PercentOff
                ? OptionalLong.of(
                        BigInteger.valueOf(margin)
                                .multiply(BigInteger.valueOf(PercentOff.WHOLE))
                                .divide(BigInteger.valueOf(line.unitPrice()))
                                .longValueExact())
                : OptionalLong.empty();
    }
}
