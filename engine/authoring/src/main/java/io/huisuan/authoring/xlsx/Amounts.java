package io.huisuan.authoring.xlsx;

import io.huisuan.rules.table.Shape;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Numbers in the units that people write: yuan rather than fen, percent rather than points. */
final class Amounts {

    private Amounts() {}

    static BigDecimal major(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    static String format(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    static String text(Shape shape, long value, Currency currency) {
        return switch (shape.unit()) {
            case MONEY -> major(value, currency).toPlainString();
            case BASIS_POINTS -> BigDecimal.valueOf(value, 2).toPlainString() + "%";
            case COUNT, NONE -> String.valueOf(value);
        };
    }

    /** A number cell, for example 0.15 where a spreadsheet shows 15 %. */
    static Optional<Long> ofNumber(Shape shape, BigDecimal number, Currency currency) {
        return switch (shape.unit()) {
            case MONEY -> whole(number.movePointRight(currency.getDefaultFractionDigits()));
            case BASIS_POINTS -> whole(number.movePointRight(4));
            case COUNT, NONE -> whole(number);
        };
    }

    /** What somebody has typed, for example {@code 15%}, {@code 1,200.50}, {@code ¥300}. */
    static Optional<Long> ofText(Shape shape, String text, Currency currency) {
        String plain = text.strip().replace("，", ",").replace("．", ".").replace("％", "%");
        boolean isPercent = plain.endsWith("%");
        if (isPercent != (shape.unit() == Shape.Unit.BASIS_POINTS)) {
            return Optional.empty();
        }
        String digits =
                (isPercent ? plain.substring(0, plain.length() - 1) : plain)
                        .replaceFirst("^[¥￥$€]", "")
                        .strip();
        if (!digits.matches("\\d{1,15}(\\.\\d{1,6})?|\\d{1,3}(,\\d{3}){1,4}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits.replace(",", ""));
        return isPercent ? whole(number.movePointRight(2)) : ofNumber(shape, number, currency);
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
