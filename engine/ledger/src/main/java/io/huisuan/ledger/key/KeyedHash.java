package io.huisuan.ledger.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What tells two names apart without telling either: the first 16 bytes of their HMAC.
 *
 * @param hex 32 digits
 */
public record KeyedHash(String hex) {

    private static final int BYTES = 16;

    public KeyedHash {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not 16 bytes in hexadecimal digits");
        }
    }

    public static KeyedHash of(Hmac key, String name) {
        return of(Arrays.copyOf(key.of(name.getBytes(UTF_8)), BYTES));
    }

    public static KeyedHash of(byte[] bytes) {
        return new KeyedHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
