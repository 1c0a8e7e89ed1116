package io.huisuan.repo.client;

import io.huisuan.repo.Sha256;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client shows to be let in, written {@code hsk_<id>_<secret>}.
 *
 * @param id which client
 * @param secret known to the client alone; the database has its SHA-256
 */
public record ApiKey(String id, String secret) {

    private static final Pattern FORM =
            Pattern.compile("hsk_([a-z0-9]{4,32})_([A-Za-z0-9-]{16,64})");

    /** Reads what {@link #text} writes; empty for anything else. */
    public static Optional<ApiKey> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ApiKey(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /** A key that nobody can guess: 256 bits. */
    static ApiKey random(SecureRandom random) {
        var id = new byte[6];
        var secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new ApiKey(HexFormat.of().formatHex(id), HexFormat.of().formatHex(secret));
    }

    /** The whole key. Shown once, stored nowhere. */
    public String text() {
        return "hsk_" + id + "_" + secret;
    }

    /** As fast as it is, it cannot be turned back: a secret is random, not a password. */
    String secretSha256() {
        return Sha256.of(secret);
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
