package io.huisuan.engine.activity;

import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.rules.table.RowRule;

import java.util.stream.Stream;

/** What a promotion says that it gives, to whoever meets its conditions. */
final class Said {

    private Said() {}

    /** The offers of a form, or of all rows of a table; what rules of DRL give nobody can list. */
    static Stream<Offer> by(Promotion promotion) {
        return switch (promotion.body()) {
            case Form(_, var offers) -> offers.stream();
            case Table table ->
                    RowRule.of(promotion, table).stream().flatMap(row -> row.offers().stream());
            case Drl _ -> Stream.empty();
        };
    }
}
