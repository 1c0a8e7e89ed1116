package io.huisuan.bench.kernel;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Carts as a gold member fills them; the same number of lines is always the same cart. */
final class Carts {

    private static final long SEED = 20_261_111;
    private static final List<String> BRANDS = List.of("yun", "hai", "shan", "lin", "he");
    private static final List<List<String>> CATEGORIES =
            List.of(
                    List.of("food", "tea"),
                    List.of("food", "snacks"),
                    List.of("home", "kitchen", "cups"),
                    List.of("home", "textiles"),
                    List.of("clothes", "shirts"),
                    List.of("clothes", "shoes"),
                    List.of("books"),
                    List.of("toys", "outdoor"));

    private final SplittableRandom random = new SplittableRandom(SEED);

    private Carts() {}

    /** Prices from ¥19.00 to ¥299.00, up to three of each; some reduced already, some floored. */
    static Cart cart(int lines) {
        var carts = new Carts();
        return new Cart(
                "bench",
                Currency.getInstance("CNY"),
                Instant.parse("2026-11-11T04:00:00Z"),
                "app",
                "",
                new Customer("c-1", "gold", Set.of("regular"), Optional.empty(), 12, "上海", 3_000),
                Set.of("TEA15", "PLATFORM95"),
                IntStream.rangeClosed(1, lines).mapToObj(carts::line).toList(),
                List.of(new Shipping("express", 12_00)),
                "alipay",
                Map.of());
    }

    private Line line(int number) {
        long price = 10 * random.nextLong(1_90, 29_91);
        return new Line(
                "line-" + number,
                "sku-" + number,
                "spu-" + number,
                "",
                BRANDS.get(number % BRANDS.size()),
                CATEGORIES.get(number % CATEGORIES.size()),
                Set.of("new"),
                random.nextInt(1, 4),
                price,
                number % 4 == 0 ? OptionalLong.of(price + price / 4) : OptionalLong.empty(),
                number % 5 == 0 ? OptionalLong.of(price / 2) : OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
