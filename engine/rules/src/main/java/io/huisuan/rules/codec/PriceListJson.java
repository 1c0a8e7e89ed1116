package io.huisuan.rules.codec;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The JSON of a question for effective prices: one customer and context, many items. */
public final class PriceListJson {

    public static final int MAX_ITEMS = 200;

    private PriceListJson() {}

    /**
     * One cart for each item, of one unit and without shipping.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static List<Cart> read(JsonNode question, Instant now) {
        return Reading.read(question, in -> carts(in, now));
    }

    private static List<Cart> carts(Reading in, Instant now) {
        Currency currency = CartJson.currency(in);
        List<Line> items = items(in, currency);
        Optional<Customer> _ = in.object("customer", CartJson::customer);
        Cart context = CartJson.read(in, "", currency, now, List.of(), List.of());
        return items.stream().map(item -> context.withLines(List.of(item))).toList();
    }

    private static List<Line> items(Reading in, Currency currency) {
        List<Line> items =
                CartJson.distinct(
                        in,
                        "items",
                        item -> LineJson.unit(item, currency),
                        Line::id,
                        "duplicate-line-id");
        if (!in.names().contains("items")) {
            in.problem("missing", "items", "缺少 items", "items is missing");
        } else if (items.isEmpty()) {
            in.problem("out-of-range", "items", "至少一个商品", "at least one item");
        } else if (items.size() > MAX_ITEMS) {
            in.problem(
                    "too-many-lines",
                    "items",
                    "一次最多 " + MAX_ITEMS + " 个商品",
                    "at most " + MAX_ITEMS + " items at once");
        }
        return items;
    }
}
