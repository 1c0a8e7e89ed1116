package io.huisuan.ledger.hold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who asks, and how to know the same request again.
 *
 * @param client 1 to 64 characters
 * @param route 1 to 64 characters: keys of different routes are independent
 * @param key the idempotency key, 1 to 128 characters
 * @param hash SHA-256 of what is asked, in hexadecimal
 */
public record Request(String client, String route, String key, String hash) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Request {
        require(client, 64);
        require(route, 64);
        require(key, 128);
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hash);
        }
    }

    /**
     * The ledger's own work asks like everybody else.
     *
     * @param what is asked, as a text that is the same only for the same
     */
    public static Request saying(String client, String route, String key, String what) {
        return new Request(client, route, key, sha256(what, 32));
    }

    private static void require(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new IllegalArgumentException("1 to " + most + " characters: " + text);
        }
    }

    /** One name for client, route and key: 32 hexadecimal digits. */
    public String id() {
        String scope = client.length() + ":" + client + route.length() + ":" + route + key;
        return sha256(scope, 16);
    }

    private static String sha256(String text, int bytes) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
