package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Category;
import io.huisuan.authoring.analysis.Axis.LineTags;
import io.huisuan.authoring.analysis.Axis.ManyTexts;
import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.analysis.Axis.Time;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.TextField;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A cart that is in a box; where the table decides line by line, each of its lines is. */
final class Example {
    static final long SOME_PRICE = 100_00;

    private final Promotion promotion;
    private final Map<TextField, Set<String>> texts = new EnumMap<>(TextField.class);
    private final Map<LineField, String> line = new EnumMap<>(LineField.class);
    private final Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
    private Set<String> lineTags = Set.of();
    private LocalDateTime at = LocalDateTime.MIN;

    private Example(Promotion promotion) {
        this.promotion = promotion;
    }

    /** The box is not empty. */
    static Optional<Cart> of(Space space, Box box) {
        var example = new Example(space.promotion());
        for (int i = 0; i < space.axes().size(); i++) {
            example.take(space.axes().get(i), box.at(i));
        }
        return example.lines().map(example::cart);
    }

    private void take(Axis axis, Values values) {
        switch (axis) {
            case OneText(var field, var words) ->
                    texts.put(
                            field,
                            Set.of(
                                    word(
                                            words,
                                            (Atoms) values,
                                            field == TextField.CUSTOMER ? "guest" : "")));
            case ManyTexts(var field) -> texts.put(field, ((Choice) values).example());
            case OneLineText(var field, var words) ->
                    line.put(field, word(words, (Atoms) values, "other"));
            case Category(var paths) ->
                    line.put(LineField.CATEGORY, word(paths, (Atoms) values, ""));
            case LineTags() -> lineTags = ((Choice) values).example();
            case Quantity(var field, var starts, _) ->
                    numbers.put(field, starts.get(first((Atoms) values)));
            case Time(var starts, _) ->
                    at =
                            Moment.in(starts, first((Atoms) values), promotion.schedule().zone())
                                    .orElseThrow();
        }
    }

    private static int first(Atoms atoms) {
        return atoms.stream().findFirst().orElseThrow();
    }

    /** A word of the set, or one that nobody has named. */
    private static String word(List<String> words, Atoms values, String other) {
        int first = first(values);
        if (first < words.size()) {
            return words.get(first);
        }
        String fresh = other;
        while (words.contains(fresh)) {
            fresh = "other-" + fresh;
        }
        return fresh;
    }

    /** So many units that cost so much together; nothing when a cart has no room for them. */
    private Optional<List<Line>> lines() {
        boolean isPriced = numbers.containsKey(NumberField.LIST_TOTAL);
        long units = numbers.getOrDefault(NumberField.UNITS, 1L);
        long total =
                isPriced ? numbers.getOrDefault(NumberField.LIST_TOTAL, 0L) : SOME_PRICE * units;
        var lines = new ArrayList<Line>();
        addUnits(lines, total % units, total / units + 1);
        addUnits(lines, units - total % units, total / units);
        return lines.size() <= Cart.MAX_LINES ? Optional.of(lines) : Optional.empty();
    }

    private void addUnits(List<Line> lines, long units, long price) {
        for (long left = units; left > 0; left -= Line.MAX_QTY) {
            lines.add(
                    new Line(
                            String.valueOf(lines.size() + 1),
                            line.getOrDefault(LineField.SKU, "EXAMPLE"),
                            line.getOrDefault(LineField.SPU, ""),
                            line.getOrDefault(LineField.SELLER, ""),
                            line.getOrDefault(LineField.BRAND, ""),
                            category(),
                            lineTags,
                            (int) Math.min(left, Line.MAX_QTY),
                            price,
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            Map.of()));
        }
    }

    private List<String> category() {
        String path = line.getOrDefault(LineField.CATEGORY, "");
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }

    private Cart cart(List<Line> lines) {
        Cart alone = alone(lines);
        return participation().map(alone::with).orElse(alone);
    }

    /** Whatever conditions ask of it. */
    private Optional<Participation> participation() {
        String role = text(TextField.ROLE);
        String milestone = text(TextField.MILESTONE);
        long count = numbers.getOrDefault(NumberField.COUNT, 0L);
        long amount = numbers.getOrDefault(NumberField.AMOUNT, 0L);
        long risk = numbers.getOrDefault(NumberField.RISK, 0L);
        if (role.isEmpty() && milestone.isEmpty() && count + amount + risk == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Participation(
                        In.GROUP,
                        "example",
                        promotion.id(),
                        "",
                        role(role),
                        milestone,
                        count,
                        amount,
                        (int) Math.min(risk, Participation.MOST_RISK)));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(Role.JOIN);
    }

    private Cart alone(List<Line> lines) {
        return new Cart(
                "example",
                promotion.currency(),
                at.atZone(promotion.schedule().zone()).toInstant(),
                text(TextField.CHANNEL),
                text(TextField.STORE),
                new Customer(
                        text(TextField.CUSTOMER),
                        text(TextField.TIER),
                        texts.getOrDefault(TextField.TAG, Set.of()),
                        Optional.empty(),
                        numbers.getOrDefault(NumberField.ORDERS, 0L),
                        text(TextField.REGION),
                        numbers.getOrDefault(NumberField.POINTS, 0L)),
                texts.getOrDefault(TextField.CODE, Set.of()),
                texts.getOrDefault(TextField.COUPON, Set.of()),
                lines,
                List.of(),
                text(TextField.PAYMENT),
                Map.of(),
                Optional.empty());
    }

    private String text(TextField field) {
        return texts.getOrDefault(field, Set.of("")).stream().findFirst().orElse("");
    }
}
