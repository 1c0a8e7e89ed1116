package io.huisuan.authoring.drl;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Codes;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Random conditions on a kind of fact, each as DRL and as what it means in Java. */
final class SomeConditions<T> {

    /** One condition, said twice. */
    record Meant<T>(String drl, Predicate<T> holds) {}

    private final Random random;
    private final Map<String, ToLongFunction<T>> numbers;
    private final Map<String, Function<T, String>> texts;
    private final Map<String, Function<T, Collection<String>>> sets;
    private final List<String> values;

    private SomeConditions(
            Random random,
            Map<String, ToLongFunction<T>> numbers,
            Map<String, Function<T, String>> texts,
            Map<String, Function<T, Collection<String>>> sets,
            List<String> values) {
        this.random = random;
        this.numbers = numbers;
        this.texts = texts;
        this.sets = sets;
        this.values = values;
    }

    static SomeConditions<Line> onLines(Random random) {
        return new SomeConditions<>(
                random,
                Map.of("qty", Line::qty, "unitPrice", Line::unitPrice, "gross", Line::gross),
                Map.of(
                        "id",
                        Line::id,
                        "sku",
                        Line::sku,
                        "spu",
                        Line::spu,
                        "seller",
                        Line::seller,
                        "brand",
                        Line::brand),
                Map.of("tags", Line::tags, "category", Line::category),
                List.of("l0", "sku0", "sku1", "spu1", "seller1", "brand2", "tag1", "c0"));
    }

    static SomeConditions<Cart> onCarts(Random random) {
        return new SomeConditions<>(
                random,
                Map.of("listTotal", Cart::listTotal, "units", Cart::units),
                Map.of(
                        "id",
                        Cart::id,
                        "channel",
                        Cart::channel,
                        "store",
                        Cart::store,
                        "payment",
                        Cart::payment),
                Map.of("codes", Cart::codes),
                List.of("cart1", "channel1", "store2", "payment0", "code1", "code2", ""));
    }

    static SomeConditions<Customer> onCustomers(Random random) {
        return new SomeConditions<>(
                random,
                Map.of("orders", Customer::orders, "points", Customer::points),
                Map.of("id", Customer::id, "tier", Customer::tier, "region", Customer::region),
                Map.of("tags", Customer::tags),
                List.of("customer1", "tier1", "tier2", "region0", "tag1", "tag2", ""));
    }

    Meant<T> next(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            Meant<T> a = next(depth - 1);
            Meant<T> b = next(depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> new Meant<>("(" + a.drl + ") && (" + b.drl + ")", a.holds.and(b.holds));
                case 1 -> new Meant<>("(" + a.drl + ") || (" + b.drl + ")", a.holds.or(b.holds));
                default -> new Meant<>("!(" + a.drl + ")", a.holds.negate());
            };
        }
        return switch (random.nextInt(4)) {
            case 0 -> number();
            case 1 -> contains();
            case 2 -> oneOf();
            default -> text();
        };
    }

    private Meant<T> text() {
        var field = entry(texts);
        String value = one(values);
        Predicate<T> equal = fact -> field.getValue().apply(fact).equals(value);
        return random.nextBoolean()
                ? new Meant<>(field.getKey() + " == \"" + value + "\"", equal)
                : new Meant<>("\"" + value + "\" != " + field.getKey(), equal.negate());
    }

    private Meant<T> oneOf() {
        var field = entry(texts);
        List<String> among = List.of(one(values), one(values));
        Predicate<T> in = fact -> among.contains(field.getValue().apply(fact));
        String list = " in (\"" + String.join("\", \"", among) + "\")";
        return random.nextBoolean()
                ? new Meant<>(field.getKey() + list, in)
                : new Meant<>(field.getKey() + " not" + list, in.negate());
    }

    private Meant<T> contains() {
        var field = entry(sets);
        String value = one(values);
        String compared = field.getKey().equals("codes") ? Codes.of(value) : value;
        Predicate<T> contains = fact -> field.getValue().apply(fact).contains(compared);
        return switch (random.nextInt(3)) {
            case 0 -> new Meant<>(field.getKey() + " contains \"" + value + "\"", contains);
            case 1 ->
                    new Meant<>(field.getKey() + " excludes \"" + value + "\"", contains.negate());
            default -> new Meant<>("\"" + value + "\" memberOf " + field.getKey(), contains);
        };
    }

    private Meant<T> number() {
        var left = entry(numbers);
        var right = entry(numbers);
        long factor = 1L + random.nextInt(3);
        long literal = random.nextInt(5) - 1L;
        ToLongFunction<T> a = fact -> (left.getValue().applyAsLong(fact) / factor - 1) % 4;
        ToLongFunction<T> b = fact -> right.getValue().applyAsLong(fact) / 2 + literal;
        String operator = one(List.of("==", "!=", "<", "<=", ">", ">="));
        return new Meant<>(
                "(%s / %d - 1) %% 4 %s %s / 2 + %d"
                        .formatted(left.getKey(), factor, operator, right.getKey(), literal),
                fact -> compare(a.applyAsLong(fact), operator, b.applyAsLong(fact)));
    }

    private static boolean compare(long a, String operator, long b) {
        return switch (operator) {
            case "==" -> a == b;
            case "!=" -> a != b;
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            default -> a >= b;
        };
    }

    private <V> Map.Entry<String, V> entry(Map<String, V> among) {
        var byName = among.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return byName.get(random.nextInt(byName.size()));
    }

    private <E> E one(List<E> among) {
        return among.get(random.nextInt(among.size()));
    }
}
