package io.huisuan.rules.codec;

import io.huisuan.promotion.Text;

import java.util.Optional;

/**
 * One thing wrong with a JSON text.
 *
 * @param code {@code malformed-json}, {@code unknown-property}, {@code wrong-type}, {@code
 *     missing}, {@code out-of-range}, {@code duplicate-line-id}, {@code duplicate-method}, {@code
 *     too-many-lines}, {@code duplicate-column-id}, {@code duplicate-row-id}, {@code wrong-count},
 *     {@code currency-mismatch} or {@code unknown-currency}
 * @param pointer where, as a JSON pointer; empty for the whole text
 * @param detail what a person can do about it
 * @param range that a number is not in; whoever knows its unit can say it better
 */
public record JsonProblem(String code, String pointer, Text detail, Optional<Range> range) {

    public JsonProblem(String code, String pointer, Text detail) {
        this(code, pointer, detail, Optional.empty());
    }

    /**
     * From where to where a number may go.
     *
     * @param most {@link Long#MAX_VALUE} where nothing limits it
     * @param given as it was written
     */
    public record Range(long least, long most, String given) {}
}
