package io.huisuan.rules.codec;

import io.huisuan.promotion.Text;

/**
 * One thing wrong with a JSON text.
 *
 * @param code {@code malformed-json}, {@code unknown-property}, {@code wrong-type}, {@code
 *     missing}, {@code out-of-range}, {@code duplicate-line-id}, {@code duplicate-method}, {@code
 *     too-many-lines}, {@code duplicate-column-id}, {@code duplicate-row-id}, {@code wrong-count},
 *     {@code currency-mismatch} or {@code unknown-currency}
 * @param pointer where, as a JSON pointer; empty for the whole text
 * @param detail what a person can do about it
 */
public record JsonProblem(String code, String pointer, Text detail) {}
