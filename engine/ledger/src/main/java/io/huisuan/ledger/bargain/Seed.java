package io.huisuan.ledger.bargain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.key.Hmac;
import io.huisuan.social.bargain.Chance;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the luck of a bargain comes from: 32 secret bytes, drawn when it starts and bound by their
 * SHA-256, which is shown at once. So nobody can choose the luck of a helper later, and when the
 * seed is shown at the end, everybody can check.
 */
final class Seed {

    /** Its length. */
    static final int BYTES = 32;

    private final byte[] bytes;

    Seed(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a seed has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** SHA-256 of the seed, in hexadecimal. */
    String commitment() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What decides the cut of a number: the first 53 bits of {@code HMAC-SHA256(seed, "<bargain
     * id>/<number>")}.
     */
    Chance chance(String bargain, int number) {
        byte[] digest = new Hmac(bytes).of((bargain + "/" + number).getBytes(UTF_8));
        return Chance.of(ByteBuffer.wrap(digest).getLong());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }
}
