package io.huisuan.engine.redis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

import java.time.Duration;
import java.util.function.Function;

/** Redis behind a breaker. Connects when it is first asked, so that a node starts without Redis. */
public final class Redis implements AutoCloseable {

    /** What a command waits for a free connection, beside the timeouts of the connection itself. */
    private static final Duration QUEUE = Duration.ofMillis(20);

    private static final int CONNECTIONS = 32;
    private static final Logger log = LoggerFactory.getLogger(Redis.class);

    private final RedisAddress address;
    private final Breaker breaker;
    private final RedisClient client;

    public Redis(RedisAddress address, Breaker breaker) {
        this.address = address;
        this.breaker = breaker;
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(QUEUE);
        pool.setJmxEnabled(false);
        this.client =
                RedisClient.builder()
                        .hostAndPort(hostAndPort(address))
                        .clientConfig(config(address, (int) address.timeout().toMillis()))
                        .poolConfig(pool)
                        .build();
    }

    /**
     * Sends a command.
     *
     * @throws RedisAway when Redis does not do it within the timeout, or the breaker is open
     */
    public <T> T call(Function<RedisClient, T> command) {
        if (!breaker.admits()) {
            throw new RedisAway();
        }
        try {
            T answer = command.apply(client);
            if (breaker.succeeded()) {
                log.info("Redis at {} answers again", address);
            }
            return answer;
        } catch (JedisException e) {
            if (breaker.failed()) {
                log.warn("Redis at {} is away: {}", address, e.getMessage());
            }
            throw new RedisAway(e);
        }
    }

    /** Whether commands are refused without asking Redis, trials apart. */
    public boolean isCutOff() {
        return breaker.isOpen();
    }

    static HostAndPort hostAndPort(RedisAddress address) {
        return address.uri() == null
                ? new HostAndPort(address.host(), address.port())
                : JedisURIHelper.getHostAndPort(address.uri());
    }

    /**
     * How a connection is made.
     *
     * @param readMillis how long an answer may take; 0 waits for ever
     */
    static JedisClientConfig config(RedisAddress address, int readMillis) {
        var config =
                DefaultJedisClientConfig.builder()
                        .clientName("huisuan-engine")
                        .connectionTimeoutMillis((int) address.timeout().toMillis())
                        .socketTimeoutMillis(readMillis);
        if (address.uri() == null) {
            return address.password().isEmpty()
                    ? config.build()
                    : config.password(address.password()).build();
        }
        if (JedisURIHelper.isRedisSSLScheme(address.uri())) {
            config.sslOptions(SslOptions.defaults());
        }
        return config.user(JedisURIHelper.getUser(address.uri()))
                .password(JedisURIHelper.getPassword(address.uri()))
                .database(JedisURIHelper.getDBIndex(address.uri()))
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
