package io.huisuan.engine.client;

import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.ApiKey;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clients that this node lets in, in memory: no call waits for the database. */
public final class ApiKeys {

    private volatile Map<String, ApiClient> clients = Map.of();

    /** From now on these clients may call, and nobody else. */
    public void replace(Collection<ApiClient> known) {
        clients =
                known.stream()
                        .collect(Collectors.toUnmodifiableMap(ApiClient::id, Function.identity()));
    }

    /** Who shows this key, if it is let in. */
    Optional<ApiClient> client(String key) {
        return ApiKey.parse(key)
                .flatMap(
                        parsed ->
                                Optional.ofNullable(clients.get(parsed.id()))
                                        .filter(client -> client.accepts(parsed)));
    }
}
