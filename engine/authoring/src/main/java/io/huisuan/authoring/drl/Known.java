package io.huisuan.authoring.drl;

import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Optional;

/** Values that are known of fields; others may be written too. */
public interface Known {

    /** No value is known. */
    Known NOTHING = _ -> List.of();

    /**
     * The values of a field.
     *
     * @param field by its full name, for example {@code Customer.tier}
     */
    List<Value> of(String field);

    /** What people call a value of a field, when that is known. */
    default Optional<Text> named(String field, String value) {
        return of(field).stream()
                .filter(one -> one.value().equals(value))
                .map(Value::says)
                .findFirst();
    }

    /** A value, and what people call it. */
    record Value(String value, Text says) {}
}
