package io.huisuan.engine.client;

import java.util.Set;

/**
 * Somebody who may call.
 *
 * @param id the key's middle part
 * @param secretSha256 the SHA-256 of the key's secret, 64 hex digits
 */
public record ApiClient(String id, String name, String secretSha256, Set<Scope> scopes) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}
