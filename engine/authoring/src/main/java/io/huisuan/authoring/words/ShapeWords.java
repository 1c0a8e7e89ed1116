package io.huisuan.authoring.words;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Asking;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Text;
import io.huisuan.rules.table.Shape;

import java.math.BigDecimal;

/** Says what a column's cells look like, in the units that people write. */
public final class ShapeWords {

    private ShapeWords() {}

    /** What may stand in the cell, for example “an amount, or any”. */
    public static Text of(Column column) {
        Text value = value(Shape.of(column));
        return switch (column) {
            case Asking _ -> Phrase.of("%s，或“不限”", "%s, or “any”", value);
            case Column.Reaching _ -> Phrase.of("%s，或“无”", "%s, or “none”", value);
            case Giving _ -> Phrase.of("%s，或“无”", "%s, or “none”", value);
        };
    }

    private static Text value(Shape shape) {
        return switch (shape.kind()) {
            case WORDS -> new Text("一个或多个值", "one or more values");
            case WORD -> new Text("一个名称", "a name");
            case TIME -> new Text("时间，例如 2026-11-11T00:00", "a time like 2026-11-11T00:00");
            case GIVEN -> new Text("“是”", "“yes”");
            case WHOLE -> number(shape);
            case RANGE -> Phrase.of("%s 的区间", "a range, each end %s", number(shape));
        };
    }

    private static Text number(Shape shape) {
        return switch (shape.unit()) {
            case MONEY -> new Text("金额，例如 299.50", "an amount like 299.50");
            case BASIS_POINTS ->
                    Phrase.of(
                            "百分比 %s 到 %s",
                            "a percentage, %s to %s",
                            percent(shape.least()),
                            percent(shape.most()));
            case COUNT, NONE ->
                    Phrase.of(
                            "整数 %d 到 %d", "a whole number, %d to %d", shape.least(), shape.most());
        };
    }

    private static String percent(long basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
