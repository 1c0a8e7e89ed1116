package io.huisuan.admin.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.store.Refused;

/** A new password: 10 to 72 bytes, which is what BCrypt reads. */
public record Password(String text) {

    public Password {
        int bytes = text.getBytes(UTF_8).length;
        if (bytes < 10 || bytes > 72) {
            throw Refused.invalid(
                    "out-of-range",
                    "/password",
                    "密码为 10 到 72 个字节。",
                    "A password has 10 to 72 bytes.");
        }
    }

    /** Never the password itself. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
