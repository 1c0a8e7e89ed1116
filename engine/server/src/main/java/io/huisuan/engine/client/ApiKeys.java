package io.huisuan.engine.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys that open this node: {@code hsk_<id>_<secret>}. Only a secret's hash is known here; the
 * secrets are long random texts, so a plain hash is enough.
 */
public final class ApiKeys {

    private static final Pattern KEY = Pattern.compile("hsk_([A-Za-z0-9-]{1,64})_(.{16,200})");

    private volatile Map<String, ApiClient> clients = Map.of();

    /** From now on these clients may call, and nobody else. */
    public void replace(Collection<ApiClient> known) {
        clients = known.stream().collect(Collectors.toMap(ApiClient::id, Function.identity()));
    }

    public Optional<ApiClient> client(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(clients.get(parts.group(1)))
                .filter(client -> isSecretOf(client, parts.group(2)));
    }

    private static boolean isSecretOf(ApiClient client, String secret) {
        return MessageDigest.isEqual(
                sha256(secret), HexFormat.of().parseHex(client.secretSha256()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
