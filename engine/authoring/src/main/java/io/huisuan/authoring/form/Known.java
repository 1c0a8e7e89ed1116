package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Labels;
import io.huisuan.authoring.words.Names;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.codec.Nearest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is in the shop, as far as somebody keeps a list. What is not on a list may be
 * misspelt, or new: that is worth a word, and no error.
 */
public final class Known {
    private static final Set<String> ROLES =
            Stream.of(Participation.Role.values())
                    .map(Participation.Role::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<LineField, Set<String>> goods = new EnumMap<>(LineField.class);
    private final Names names;

    private Known(Names names) {
        this.names = names;
    }

    /**
     * What these goods are, and what has a name.
     *
     * @param all one unit of each; none where there is no catalogue
     */
    public static Known of(Collection<Line> all, Names names) {
        var known = new Known(names);
        for (Line line : all) {
            known.add(LineField.SKU, line.sku());
            known.add(LineField.EXCEPT_SKU, line.sku());
            known.add(LineField.SPU, line.spu());
            known.add(LineField.SELLER, line.seller());
            known.add(LineField.BRAND, line.brand());
            line.tags().forEach(tag -> known.add(LineField.TAG, tag));
            for (int steps = 1; steps <= line.category().size(); steps++) {
                known.add(LineField.CATEGORY, String.join("/", line.category().subList(0, steps)));
            }
        }
        return known;
    }

    private void add(LineField field, String value) {
        if (!value.isEmpty()) {
            goods.computeIfAbsent(field, _ -> new TreeSet<>()).add(value);
        }
    }

    /** Of a value that lines should have there. */
    public Optional<Finding> check(LineField field, String value, String pointer) {
        return unlisted(goods.getOrDefault(field, Set.of()), value, Labels.of(field), pointer);
    }

    /** The same, where the value stands by itself or in a list: there it can be replaced. */
    Optional<Finding> spelt(LineField field, String value, String pointer) {
        return check(field, value, pointer).map(found -> respelt(found, value));
    }

    /** Of a value that carts should have there. */
    Optional<Finding> check(TextField field, String value, String pointer) {
        return unlisted(values(field), value, Labels.of(field), pointer);
    }

    /** Roles are what they are; all else is what the shop has. */
    private Set<String> values(TextField field) {
        return field == TextField.ROLE ? ROLES : names.values(field);
    }

    Optional<Finding> spelt(TextField field, String value, String pointer) {
        return check(field, value, pointer).map(found -> respelt(found, value));
    }

    private static Finding respelt(Finding found, String value) {
        return found.fixedBy(
                found.nearest().stream()
                        .map(
                                near ->
                                        meant(
                                                near,
                                                new Edit.ReplaceText(found.pointer(), value, near)))
                        .toList());
    }

    /** What was probably meant instead. */
    static Fix meant(String near, Edit edit) {
        return Fix.of("改为 “" + near + "”", "change it to “" + near + "”", edit);
    }

    List<Finding> check(LineFilter where, String pointer) {
        var findings = new ArrayList<Finding>();
        for (LineField field : LineField.values()) {
            values(where, field)
                    .sorted()
                    .flatMap(value -> spelt(field, value, pointer + "/" + field.path()).stream())
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Stream<String> values(LineFilter where, LineField field) {
        return switch (field) {
            case SKU -> where.skus().stream();
            case SPU -> where.spus().stream();
            case SELLER -> where.sellers().stream();
            case BRAND -> where.brands().stream();
            case CATEGORY -> where.categories().stream();
            case TAG -> where.tags().stream();
            case EXCEPT_SKU -> where.exceptSkus().stream();
        };
    }

    private static Optional<Finding> unlisted(
            Set<String> listed, String value, Text label, String pointer) {
        return listed.isEmpty() || value.isBlank() || listed.contains(value)
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                        "unknown-value",
                                        pointer,
                                        "没有登记过叫 “" + value + "” 的" + label.zh() + "，请确认",
                                        "no "
                                                + label.en()
                                                + " is known as “"
                                                + value
                                                + "”; is that meant?")
                                .near(Nearest.to(value, listed)));
    }
}
