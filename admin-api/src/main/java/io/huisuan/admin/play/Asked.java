package io.huisuan.admin.play;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/** Customers in requests: as the ledger names them. */
final class Asked {

    private Asked() {}

    /** A customer that a list is narrowed to; null for none. */
    static @Nullable KeyedHash customer(String pointer, @Nullable String hash) {
        return hash == null || hash.isEmpty() ? null : name(pointer, hash);
    }

    /** A customer. */
    static KeyedHash name(String pointer, String hash) {
        if (!hash.matches("[0-9a-f]{32}")) {
            throw HttpRefusal.at(
                    pointer,
                    "malformed",
                    "顾客应为 32 位十六进制的名字，先按商城编号查询。",
                    "A customer is named by 32 hexadecimal digits; look the shop's id up first.");
        }
        return new KeyedHash(hash);
    }

    /** A text that narrows a list; null when it is absent or empty. */
    static @Nullable String narrowing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
