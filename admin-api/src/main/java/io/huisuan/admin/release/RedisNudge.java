package io.huisuan.admin.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

import java.net.URI;

/** A nudge by Redis' publish and subscribe, on the channel {@code huisuan:nudge}. */
public final class RedisNudge implements Nudge {

    public static final String CHANNEL = "huisuan:nudge";

    private static final Logger log = LoggerFactory.getLogger(RedisNudge.class);
    private static final int PATIENCE_MS = 500;

    private final HostAndPort place;
    private final JedisClientConfig login;

    /** One for {@code redis://[user:password@]host:port/db}, or {@code rediss://} for TLS. */
    public RedisNudge(URI uri) {
        place = JedisURIHelper.getHostAndPort(uri);
        login =
                DefaultJedisClientConfig.builder(uri)
                        .connectionTimeoutMillis(PATIENCE_MS)
                        .socketTimeoutMillis(PATIENCE_MS)
                        .autoNegotiateProtocol(false)
                        .build();
    }

    @Override
    public void give() {
        Thread.ofVirtual().name("nudge").start(this::publish);
    }

    private void publish() {
        try (var redis = new Jedis(place, login)) {
            long heard = redis.publish(CHANNEL, "release");
            log.debug("{} nodes nudged", heard);
        } catch (JedisException e) {
            log.info("no nudge, the nodes will see for themselves: {}", e.getMessage());
        }
    }
}
