package io.huisuan.authoring.words;

import io.huisuan.promotion.Text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small parts of sentences, in both languages. */
public final class Phrase {

    private Phrase() {}

    /** Fills both texts; a part that is a {@link Text} goes into each in its own language. */
    public static Text of(String zh, String en, Object... parts) {
        Object[] inZh =
                List.of(parts).stream().map(p -> p instanceof Text t ? t.zh() : p).toArray();
        Object[] inEn =
                List.of(parts).stream().map(p -> p instanceof Text t ? t.en() : p).toArray();
        return new Text(String.format(Locale.ROOT, zh, inZh), String.format(Locale.ROOT, en, inEn));
    }

    public static Text join(List<Text> parts, String zh, String en) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Text::en).collect(Collectors.joining(en)));
    }

    /** Values in the order of the alphabet: 甲或乙. */
    static Text anyOf(Collection<String> values) {
        List<String> sorted = values.stream().sorted().toList();
        return new Text(String.join(" 或 ", sorted), String.join(" or ", sorted));
    }

    /** {@code 1 unit}, {@code 2 units}. */
    static String count(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    /** 25_00 basis points: {@code 25%}. */
    static String percent(long basisPoints) {
        return decimal(BigDecimal.valueOf(basisPoints, 2)) + "%";
    }

    /**
     * A percentage off. Chinese shops say what is left, in tenths: 25_00 off is 打 7.5 折. Nobody
     * says more than two digits, so 33_33 off is 减 33.33%.
     */
    public static Text off(long basisPoints) {
        String percent = percent(basisPoints);
        long left = 10_000 - basisPoints;
        return left % 100 == 0
                ? of("打 %s 折", "%2$s off", decimal(BigDecimal.valueOf(left, 3)), percent)
                : of("减 %s", "%s off", percent);
    }

    /** 15_000 basis points: {@code 1.5}. */
    static String times(long basisPoints) {
        return decimal(BigDecimal.valueOf(basisPoints, 4));
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
