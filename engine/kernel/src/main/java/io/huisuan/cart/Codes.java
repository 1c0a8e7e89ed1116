package io.huisuan.cart;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Codes as they are compared: in capital letters of half width, without blanks around. Customers
 * type them anyhow, and authors do too; the cart, its conditions and whoever rejects a code all ask
 * here.
 */
public final class Codes {

    private Codes() {}

    /** {@code " ｓave10 "} is {@code SAVE10}. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** Each, and those that are the same once. */
    public static Set<String> of(Collection<String> typed) {
        return typed.isEmpty()
                ? Set.of()
                : typed.stream().map(Codes::of).collect(Collectors.toUnmodifiableSet());
    }
}
