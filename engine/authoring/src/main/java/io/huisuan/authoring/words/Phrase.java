package io.huisuan.authoring.words;

import io.huisuan.money.Money;
import io.huisuan.promotion.Text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small parts of sentences, in both languages. */
final class Phrase {

    private Phrase() {}

    /** Fills both texts; a part that is a {@link Text} goes into each in its own language. */
    static Text of(String zh, String en, Object... parts) {
        Object[] inZh =
                List.of(parts).stream().map(p -> p instanceof Text t ? t.zh() : p).toArray();
        Object[] inEn =
                List.of(parts).stream().map(p -> p instanceof Text t ? t.en() : p).toArray();
        return new Text(String.format(Locale.ROOT, zh, inZh), String.format(Locale.ROOT, en, inEn));
    }

    static Text join(List<Text> parts, String zh, String en) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Text::en).collect(Collectors.joining(en)));
    }

    /** Values in the order of the alphabet: 甲或乙. */
    static Text anyOf(Collection<String> values) {
        List<String> sorted = values.stream().sorted().toList();
        return new Text(String.join(" 或 ", sorted), String.join(" or ", sorted));
    }

    /** {@code ¥300}, {@code ¥12.30}. */
    static String money(long minor, Currency currency) {
        return new Money(minor, currency).label();
    }

    /** 25_00 basis points: {@code 25%}. */
    static String percent(long basisPoints) {
        return decimal(BigDecimal.valueOf(basisPoints, 2)) + "%";
    }

    /** What is left in tenths, as Chinese shops say it: 25_00 off is 7.5 折. */
    static String zhe(long basisPointsOff) {
        return decimal(BigDecimal.valueOf(10_000 - basisPointsOff, 3));
    }

    /** 15_000 basis points: {@code 1.5}. */
    static String times(long basisPoints) {
        return decimal(BigDecimal.valueOf(basisPoints, 4));
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
