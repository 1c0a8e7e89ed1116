package io.huisuan.repo.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;

/**
 * A program that may call the engine.
 *
 * @param id the id in its key
 * @param secretSha256 of the secret in its key
 * @param revokedAt since when it is not let in any more; null while it is
 */
public record ApiClient(
        String id,
        String name,
        String secretSha256,
        Set<Scope> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    /** Whether this key is this client's. Takes as long for a wrong secret as for the right one. */
    public boolean accepts(ApiKey key) {
        return revokedAt == null
                && id.equals(key.id())
                && MessageDigest.isEqual(
                        secretSha256.getBytes(US_ASCII), key.secretSha256().getBytes(US_ASCII));
    }
}
