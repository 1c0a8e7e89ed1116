package io.huisuan.store;

/** What a request may contain: each check returns its value or refuses it. */
public final class Bounds {

    private Bounds() {}

    /** A text of 0 to {@code most} characters, without blanks around it. */
    public static String text(String value, int most, String pointer) {
        String text = value.strip();
        if (text.length() > most) {
            throw Refused.invalid(
                    "out-of-range",
                    pointer,
                    "最多 " + most + " 个字符。",
                    "At most " + most + " characters.");
        }
        return text;
    }

    /** A text of 1 to {@code most} characters, without blanks around it. */
    public static String required(String value, int most, String pointer) {
        String text = text(value, most, pointer);
        if (text.isEmpty()) {
            throw Refused.invalid("missing", pointer, "不能为空。", "Must not be empty.");
        }
        return text;
    }

    /** A number from {@code least} to {@code most}. */
    public static int within(int value, int least, int most, String pointer) {
        if (value < least || value > most) {
            throw Refused.invalid(
                    "out-of-range",
                    pointer,
                    "必须在 " + least + " 到 " + most + " 之间。",
                    "Must be between " + least + " and " + most + ".");
        }
        return value;
    }

    /** A text of this form; {@code example} shows people what is meant. */
    public static String form(String value, String regex, String example, String pointer) {
        if (!value.matches(regex)) {
            throw Refused.invalid(
                    "malformed",
                    pointer,
                    "格式不对，应类似 " + example + "。",
                    "Not of the right form; should look like " + example + ".");
        }
        return value;
    }
}
