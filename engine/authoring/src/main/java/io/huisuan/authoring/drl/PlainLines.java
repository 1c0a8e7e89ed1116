package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Both;
import io.huisuan.authoring.drl.Syntax.Comparison;
import io.huisuan.authoring.drl.Syntax.Contains;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Field;
import io.huisuan.authoring.drl.Syntax.OneOf;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.LineFilter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constraints of a line, as long as they are a filter of lines. */
final class PlainLines {
    private static final Map<String, LineField> FIELDS =
            Map.of(
                    "sku", LineField.SKU,
                    "spu", LineField.SPU,
                    "seller", LineField.SELLER,
                    "brand", LineField.BRAND);

    private final Map<LineField, Set<String>> asked = new EnumMap<>(LineField.class);

    /** Whether that is still a filter; each field can be asked for once. */
    boolean add(Expression expression) {
        if (expression instanceof Both(var left, var right)) {
            return add(left) && add(right);
        }
        if (expression instanceof Contains(Field(var name), Words(var word, _))) {
            return name.is("tags") && once(LineField.TAG, Set.of(word));
        }
        if (expression instanceof OneOf(Field(var name), var among)) {
            return PlainReader.words(among).filter(words -> once(name, words)).isPresent();
        }
        if (expression instanceof Comparison(var operator, Field(var name), Words(var word, _))) {
            return operator.is("!=")
                    ? name.is("sku") && once(LineField.EXCEPT_SKU, Set.of(word))
                    : operator.is("==") && once(name, Set.of(word));
        }
        return false;
    }

    private boolean once(Token name, Set<String> words) {
        return Optional.ofNullable(FIELDS.get(name.text()))
                .filter(field -> once(field, words))
                .isPresent();
    }

    /** A line without a brand has an empty text there, which no filter asks for. */
    private boolean once(LineField field, Set<String> words) {
        return !words.isEmpty() && !words.contains("") && asked.put(field, words) == null;
    }

    LineFilter filter() {
        return new LineFilter(
                words(LineField.SKU),
                words(LineField.SPU),
                words(LineField.SELLER),
                words(LineField.BRAND),
                words(LineField.CATEGORY),
                words(LineField.TAG),
                words(LineField.EXCEPT_SKU));
    }

    private Set<String> words(LineField field) {
        return Set.copyOf(asked.getOrDefault(field, Set.of()));
    }
}
