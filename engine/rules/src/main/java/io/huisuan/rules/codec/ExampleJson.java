package io.huisuan.rules.codec;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Schedule;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of examples. A cart that does not say when it is, is there when the promotion starts: so
 * an example does not become untrue when the promotion is moved to another year.
 */
public final class ExampleJson {

    private static final Result NOTHING = new Result(0, Set.of());
    private static final Cart NO_CART =
            new Cart(
                    "",
                    Currency.getInstance("CNY"),
                    Instant.EPOCH,
                    "",
                    "",
                    Customer.GUEST,
                    Set.of(),
                    List.of(),
                    List.of(),
                    "",
                    Map.of());

    private ExampleJson() {}

    /** The member {@code examples}; none when absent. */
    static List<Example> readAll(Reading in, Schedule schedule) {
        List<Example> examples = in.objects("examples", example -> read(example, schedule.start()));
        if (examples.size() <= Example.MAX) {
            return examples;
        }
        in.problem(
                "wrong-count",
                "examples",
                "最多 " + Example.MAX + " 个例子，现在是 " + examples.size() + " 个",
                "at most " + Example.MAX + " examples, not " + examples.size());
        return List.of();
    }

    private static Example read(Reading in, Instant start) {
        return new Example(
                in.text("name", ""),
                in.object("cart", cart -> CartJson.read(cart, start, Example.MAX_LINES), NO_CART),
                in.object("expect", ExampleJson::result, NOTHING));
    }

    private static Result result(Reading in) {
        return new Result(in.whole("total", 0, CartJson.MAX_TOTAL), in.texts("gifts"));
    }

    /** As it is in a promotion with this schedule. */
    public static ObjectNode write(Example example, Schedule schedule) {
        return Writing.object()
                .text("name", example.name(), "")
                .member("cart", cart(example.cart(), schedule))
                .member("expect", write(example.expect()))
                .tree();
    }

    private static ObjectNode cart(Cart cart, Schedule schedule) {
        ObjectNode written = CartJson.write(cart);
        if (cart.at().equals(schedule.start())) {
            written.remove("at");
        }
        return written;
    }

    public static ObjectNode write(Result result) {
        return Writing.object()
                .whole("total", result.total())
                .texts("gifts", result.gifts())
                .tree();
    }
}
