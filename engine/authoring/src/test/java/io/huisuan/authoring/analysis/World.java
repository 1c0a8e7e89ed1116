package io.huisuan.authoring.analysis;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.TextField;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Every cart of one line that a small table can tell apart from others. */
final class World {
    static final List<Set<String>> TAGS =
            List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b"));
    private static final List<Object> NUMBERS = List.of(0L, 1L, 2L, 3L, 4L, 5L);

    /** Values by dimension, of a cart. */
    record Subject(Map<String, Object> values, Cart cart) {

        Subject {
            values = Map.copyOf(values);
        }

        Object value(String dimension) {
            return Optional.ofNullable(values.get(dimension)).orElseThrow();
        }

        Map<String, Object> without(String dimension) {
            var others = new HashMap<>(values);
            others.remove(dimension);
            return others;
        }
    }

    private final Map<String, List<Object>> dimensions = new HashMap<>();

    private World() {}

    static List<Subject> of(Promotion promotion, Table table) {
        var world = new World();
        world.dimensions.put("time", List.of(0, 1, 2, 3, 4));
        table.columns().forEach(world::add);
        world.add(promotion.when());
        return world.subjects();
    }

    private void add(Column column) {
        if (column instanceof OfText(_, _, var field, _)) {
            text(field);
        }
        if (column instanceof OfNumber(_, _, var field, _)) {
            dimensions.put(field.path(), NUMBERS);
        }
        if (column instanceof OfLines(_, _, var field)) {
            switch (field) {
                case CATEGORY ->
                        dimensions.put("category", List.of("x", "x/y", "x/z", "z", "other", ""));
                case TAG -> dimensions.put("line.tags", List.copyOf(TAGS));
                case SKU, EXCEPT_SKU, SPU, SELLER, BRAND ->
                        dimensions.put("sku", List.of("s", "t", "u"));
            }
        }
    }

    private void text(TextField field) {
        dimensions.put(
                field.path(),
                field == TextField.TAG
                        ? List.copyOf(TAGS)
                        : List.of("gold", "silver", "bronze", ""));
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.AllOf(var of) -> of.forEach(this::add);
            case Condition.AnyOf(var of) -> of.forEach(this::add);
            case Condition.Not(var of) -> add(of);
            case Condition.TextIn(var field, _) -> text(field);
            case Condition.NumberIs(var field, _, _) -> dimensions.put(field.path(), NUMBERS);
            case Condition.HasLines _ -> {}
        }
    }

    private List<Subject> subjects() {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<Object>> dimension : dimensions.entrySet()) {
            var more = new ArrayList<Map<String, Object>>();
            for (Map<String, Object> values : all) {
                for (Object value : dimension.getValue()) {
                    var with = new HashMap<>(values);
                    with.put(dimension.getKey(), value);
                    more.add(with);
                }
            }
            all = more;
        }
        return all.stream().map(values -> new Subject(values, cart(values))).toList();
    }

    @SuppressWarnings("unchecked")
    private static Cart cart(Map<String, Object> values) {
        Object tags = values.getOrDefault(TextField.TAG.path(), Set.of());
        return new Cart(
                "c",
                java.util.Currency.getInstance("CNY"),
                SmallTables.DAY
                        .plusDays((Integer) values.getOrDefault("time", 0))
                        .plusHours(12)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant(),
                "",
                "",
                new Customer(
                        "",
                        (String) values.getOrDefault(TextField.TIER.path(), ""),
                        (Set<String>) tags,
                        Optional.empty(),
                        (Long) values.getOrDefault(NumberField.ORDERS.path(), 0L),
                        "",
                        0),
                Set.of(),
                List.of(line(values)),
                List.of(),
                "",
                Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Line line(Map<String, Object> values) {
        String category = (String) values.getOrDefault("category", "");
        Object tags = values.getOrDefault("line.tags", Set.of());
        return new Line(
                "1",
                (String) values.getOrDefault("sku", "u"),
                "",
                "",
                "",
                category.isEmpty() ? List.of() : List.of(category.split("/")),
                (Set<String>) tags,
                1,
                (Long) values.getOrDefault(NumberField.LIST_TOTAL.path(), 0L),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
