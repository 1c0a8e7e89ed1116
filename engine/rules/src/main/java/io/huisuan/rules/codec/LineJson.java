package io.huisuan.rules.codec;

import io.huisuan.cart.Line;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.function.ToIntFunction;

/** The JSON of the lines of a cart. */
public final class LineJson {

    private LineJson() {}

    /** One line. Its {@code currency}, when given, must be the cart's. */
    public static Line read(Reading in, Currency currency) {
        return read(in, currency, in.text("id"), of -> (int) of.whole("qty", 1, Line.MAX_QTY));
    }

    /**
     * One unit of what may become a line: it has no {@code qty}, and its {@code id} is its {@code
     * sku} unless it says otherwise.
     */
    public static Line unit(Reading in, Currency currency) {
        return read(in, currency, in.names().contains("id") ? in.text("id") : "", _ -> 1);
    }

    private static Line read(Reading in, Currency currency, String id, ToIntFunction<Reading> qty) {
        String own = in.text("currency", currency.getCurrencyCode());
        if (!own.equals(currency.getCurrencyCode())) {
            in.problem(
                    "currency-mismatch",
                    "currency",
                    "购物车的货币是 " + currency + "，这一行是 " + own,
                    "the cart is in " + currency + ", this line in " + own);
        }
        String sku = in.text("sku");
        return new Line(
                id.isEmpty() ? sku : id,
                sku,
                in.text("spu", ""),
                in.text("seller", ""),
                in.text("brand", ""),
                in.textList("category"),
                in.texts("tags"),
                qty.applyAsInt(in),
                in.whole("unitPrice", 0, Line.MAX_PRICE),
                in.optionalWhole("listPrice", 0, Line.MAX_PRICE),
                in.optionalWhole("floorPrice", 0, Line.MAX_PRICE),
                in.optionalWhole("unitCost", 0, Line.MAX_PRICE),
                (int) in.whole("taxRate", 0, Line.MAX_TAX_RATE, 0),
                in.attributes("attributes"));
    }

    public static ObjectNode write(Line line) {
        return Writing.object()
                .text("id", line.id())
                .text("sku", line.sku())
                .text("spu", line.spu(), "")
                .text("seller", line.seller(), "")
                .text("brand", line.brand(), "")
                .inOrder("category", line.category())
                .texts("tags", line.tags())
                .whole("qty", line.qty())
                .whole("unitPrice", line.unitPrice())
                .whole("listPrice", line.listPrice())
                .whole("floorPrice", line.floorPrice())
                .whole("unitCost", line.unitCost())
                .whole("taxRate", line.taxRate(), 0)
                .texts("attributes", line.attributes())
                .tree();
    }
}
