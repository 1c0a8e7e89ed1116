package io.huisuan.engine.redis;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * Where Redis is.
 *
 * @param uri {@code redis[s]://[user:password@]host:port[/database]}; wins over the parts
 * @param password empty when none is needed
 * @param timeout of connecting and of each command
 */
public record RedisAddress(
        @Nullable URI uri, String host, int port, String password, Duration timeout) {

    @Override
    public String toString() {
        return uri == null ? host + ":" + port : uri.getHost() + ":" + uri.getPort();
    }
}
