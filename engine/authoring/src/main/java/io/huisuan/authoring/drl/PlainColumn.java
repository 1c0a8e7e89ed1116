package io.huisuan.authoring.drl;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Text;

import java.util.Locale;

/**
 * A column that rules share.
 *
 * @param column without an id; of what gives, with a number that stands for all
 * @param nth of its kind in one rule, from 1
 */
record PlainColumn(Column column, int nth) {
    private static final Text UNTITLED = new Text("", "");

    /** What its id begins with. */
    String word() {
        return switch (column) {
            case OfText(_, _, var field, _) -> last(field.path());
            case OfNumber(_, _, var field, _) -> last(field.path());
            case OfLines(_, _, var field) -> field.path();
            case Validity(_, _, var bound) -> bound.name().toLowerCase(Locale.ROOT);
            case Reaching(_, _, var measure, _) ->
                    "from-" + measure.name().toLowerCase(Locale.ROOT);
            case Giving _ -> "gives";
        };
    }

    private static String last(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    Column named(String id) {
        return switch (column) {
            case OfText(_, _, var field, var operator) -> new OfText(id, UNTITLED, field, operator);
            case OfNumber(_, _, var field, var operator) ->
                    new OfNumber(id, UNTITLED, field, operator);
            case OfLines(_, _, var field) -> new OfLines(id, UNTITLED, field);
            case Validity(_, _, var bound) -> new Validity(id, UNTITLED, bound);
            case Reaching(_, _, var measure, var basis) ->
                    new Reaching(id, UNTITLED, measure, basis);
            case Giving(_, _, var offer) -> new Giving(id, UNTITLED, offer);
        };
    }
}
