package io.huisuan.admin.problem;

import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Members of a request that have to be there. */
public final class Given {

    private Given() {}

    /** A text of 1 to {@code longest} characters, not all blank. */
    public static String text(String pointer, @Nullable String text, int longest) {
        return Bounds.required(Objects.requireNonNullElse(text, ""), longest, pointer);
    }

    /** A text of at most {@code longest} characters; empty when absent. */
    public static String optionalText(String pointer, @Nullable String text, int longest) {
        return Bounds.text(Objects.requireNonNullElse(text, ""), longest, pointer);
    }

    /** Anything but nothing. */
    public static <T> T value(String pointer, @Nullable T value) {
        if (value == null) {
            throw HttpRefusal.at(
                    pointer, "missing", "缺少 " + pointer.substring(1), pointer + " is missing");
        }
        return value;
    }

    /** A number that names something: up to 18 digits. */
    public static long id(String pointer, String digits) {
        if (!digits.matches("\\d{1,18}")) {
            throw HttpRefusal.at(
                    pointer,
                    "malformed",
                    "编号应为数字，例如 \"42\"",
                    "an id is a number, for example \"42\"");
        }
        return Long.parseLong(digits);
    }

    /** A revision as {@code If-Match} names it: {@code "3"}, with or without quotes. */
    public static int revision(String ifMatch) {
        String digits = ifMatch.strip().replace("\"", "");
        if (!digits.matches("\\d{1,9}")) {
            throw HttpRefusal.of(
                    400,
                    "malformed",
                    "If-Match 应为修订号，例如 \"3\"",
                    "If-Match must be a revision like \"3\"");
        }
        return Integer.parseInt(digits);
    }
}
