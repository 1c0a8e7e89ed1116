package io.huisuan.authoring.xlsx;

import io.huisuan.authoring.words.Names;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What people call the values of a table's columns: who writes 金卡 means {@code gold}. */
final class Called {
    private final Names names;
    private final Map<String, Map<String, Set<String>>> byColumn = new HashMap<>();

    Called(Names names) {
        this.names = names;
    }

    /**
     * The one value that the word is the name of; the word itself, where it is a value or no such
     * name.
     */
    String meant(Column column, String word) {
        Set<String> values =
                byColumn.computeIfAbsent(column.id(), _ -> values(column))
                        .getOrDefault(key(word), Set.of());
        return values.size() == 1 && !isValue(column, word) ? values.iterator().next() : word;
    }

    private boolean isValue(Column column, String word) {
        return known(column).contains(word);
    }

    /** By what they are called, in either language. */
    private Map<String, Set<String>> values(Column column) {
        Map<String, Set<String>> values = new HashMap<>();
        for (String value : known(column)) {
            name(column, value)
                    .ifPresent(
                            name -> {
                                add(values, name.zh(), value);
                                add(values, name.en(), value);
                            });
        }
        return values;
    }

    private static void add(Map<String, Set<String>> values, String name, String value) {
        if (!name.isBlank()) {
            values.computeIfAbsent(key(name), _ -> new TreeSet<>()).add(value);
        }
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private Set<String> known(Column column) {
        return switch (column) {
            case OfText(_, _, var field, _) -> names.values(field);
            case OfLines(_, _, var field) -> names.values(field);
            case Giving(_, _, var offer) ->
                    offer.effect() instanceof FreeGift || offer.effect() instanceof Swap
                            ? names.values(LineField.SKU)
                            : Set.of();
            case OfNumber _, Validity _, Reaching _ -> Set.of();
        };
    }

    private Optional<Text> name(Column column, String value) {
        return switch (column) {
            case OfText(_, _, var field, _) -> names.value(field, value);
            case OfLines(_, _, var field) -> name(field).apply(value);
            case Giving _ -> names.sku(value);
            case OfNumber _, Validity _, Reaching _ -> Optional.empty();
        };
    }

    private Function<String, Optional<Text>> name(LineField field) {
        return switch (field) {
            case SKU, EXCEPT_SKU -> names::sku;
            case CATEGORY -> names::category;
            case BRAND -> names::brand;
            case SPU, SELLER, TAG -> _ -> Optional.empty();
        };
    }
}
