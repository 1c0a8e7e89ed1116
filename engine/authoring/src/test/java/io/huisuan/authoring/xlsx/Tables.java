package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import java.util.List;

/** A table as shops have them. */
final class Tables {
    private static final Text UNTITLED = new Text("", "");

    private Tables() {}

    /** Tier, total between, percent off. */
    static List<Column> columns() {
        return List.of(
                new OfText("tier", UNTITLED, TextField.TIER, Membership.IN),
                new OfNumber("total", UNTITLED, NumberField.LIST_TOTAL, Operator.BETWEEN),
                new Giving(
                        "off",
                        UNTITLED,
                        new Offer(
                                Stage.ORDER,
                                Target.EVERYTHING,
                                List.of(),
                                new PercentOff(1_000, Effect.NO_CAP, Per.ORDER))));
    }
}
