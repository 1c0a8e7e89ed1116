package io.huisuan.repo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content by what it is: SHA-256 as 64 lower-case hex digits. */
public final class Sha256 {

    /** The form of such a name. */
    public static final String FORM = "[0-9a-f]{64}";

    private Sha256() {}

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String of(String content) {
        return of(content.getBytes(UTF_8));
    }
}
