package io.huisuan.authoring.words;

import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import java.util.Optional;
import java.util.Set;

/** What people call the things that ids stand for. Whatever has no name is said by its id. */
public interface Names {

    /** Nothing has a name. */
    Names NONE = new Names() {};

    /** All that a field is known to have; none where nobody keeps a list. */
    default Set<String> values(TextField field) {
        return Set.of();
    }

    /**
     * All goods, paths of categories or brands that have a name; none where nobody keeps a list.
     */
    default Set<String> values(LineField field) {
        return Set.of();
    }

    default Optional<Text> sku(String sku) {
        return Optional.empty();
    }

    /** Of a path like {@code food/tea}. */
    default Optional<Text> category(String path) {
        return Optional.empty();
    }

    default Optional<Text> brand(String brand) {
        return Optional.empty();
    }

    /** Of a value that a field can have, for example the tier {@code gold}. */
    default Optional<Text> value(TextField field, String value) {
        return Optional.empty();
    }
}
