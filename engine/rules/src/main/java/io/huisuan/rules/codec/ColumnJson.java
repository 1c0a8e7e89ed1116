package io.huisuan.rules.codec;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The JSON of a table's columns. */
public final class ColumnJson {
    private static final List<String> TYPES =
            List.of("text", "number", "lines", "validity", "threshold", "effect");
    private static final Text UNTITLED = new Text("", "");
    private static final Offer HARMLESS =
            new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), EffectJson.HARMLESS);

    private ColumnJson() {}

    /**
     * Reads a column as {@link #write} wrote it.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Column read(JsonNode column) {
        return Reading.read(column, ColumnJson::read);
    }

    static Column read(Reading in) {
        String id = TableJson.id(in);
        Text title = in.object("title", PromotionJson::text).orElse(UNTITLED);
        return switch (in.type(TYPES)) {
            case "text" ->
                    new OfText(
                            id,
                            title,
                            ConditionJson.field(in, TextField.values(), TextField::path),
                            in.oneOf("operator", Membership.class));
            case "number" ->
                    new OfNumber(
                            id,
                            title,
                            ConditionJson.field(in, NumberField.values(), NumberField::path),
                            in.oneOf("operator", Operator.class));
            case "lines" ->
                    new OfLines(
                            id,
                            title,
                            ConditionJson.field(in, LineField.values(), LineField::path));
            case "validity" -> new Validity(id, title, in.oneOf("bound", Bound.class));
            case "threshold" ->
                    new Reaching(
                            id,
                            title,
                            in.oneOf("measure", Measure.class),
                            in.oneOf("basis", Basis.RUNNING));
            default -> new Giving(id, title, in.object("offer", OfferJson::read, HARMLESS));
        };
    }

    public static ObjectNode write(Column column) {
        var json =
                Writing.type(type(column))
                        .text("id", column.id())
                        .member("title", column.title(), UNTITLED, PromotionJson::write);
        return switch (column) {
            case OfText(_, _, var field, var operator) ->
                    json.text("field", field.path()).text("operator", operator.name()).tree();
            case OfNumber(_, _, var field, var operator) ->
                    json.text("field", field.path()).text("operator", operator.name()).tree();
            case OfLines(_, _, var field) -> json.text("field", field.path()).tree();
            case Validity(_, _, var bound) -> json.text("bound", bound.name()).tree();
            case Reaching(_, _, var measure, var basis) ->
                    json.text("measure", measure.name())
                            .text("basis", basis.name(), Basis.RUNNING.name())
                            .tree();
            case Giving(_, _, var offer) -> json.member("offer", OfferJson.write(offer)).tree();
        };
    }

    private static String type(Column column) {
        return switch (column) {
            case OfText _ -> "text";
            case OfNumber _ -> "number";
            case OfLines _ -> "lines";
            case Validity _ -> "validity";
            case Reaching _ -> "threshold";
            case Giving _ -> "effect";
        };
    }
}
