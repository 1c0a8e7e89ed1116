package io.huisuan.engine.redis;

import org.jspecify.annotations.Nullable;

import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

import java.time.Duration;

/**
 * Listens for “look again” on a channel, and connects again when the connection is lost. A nudge
 * only shortens the wait until the next look; losing one, or all, costs nothing else.
 */
public final class Nudges implements AutoCloseable {

    public static final String CHANNEL = "huisuan:nudge";

    private static final int FOR_EVER = 0;

    private final RedisAddress address;
    private final Duration pause;
    private final Runnable look;
    private final Thread listener;
    private volatile @Nullable Jedis connection;
    private volatile boolean closed;

    /**
     * Starts to listen.
     *
     * @param pause between two attempts to connect
     * @param look called for each nudge, and after each connection, because nudges may have been
     *     missed before it
     */
    public Nudges(RedisAddress address, Duration pause, Runnable look) {
        this.address = address;
        this.pause = pause;
        this.look = look;
        this.listener = Thread.ofVirtual().name("nudges").start(this::run);
    }

    private void run() {
        try {
            while (!closed) {
                listen();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var jedis = new Jedis(Redis.hostAndPort(address), Redis.config(address, FOR_EVER))) {
            connection = jedis;
            jedis.subscribe(new Listener(), CHANNEL);
        } catch (JedisException e) {
            // Redis is away; whoever needs it for more than nudges says so.
            connection = null;
        }
    }

    private final class Listener extends JedisPubSub {

        @Override
        public void onSubscribe(String channel, int subscribed) {
            look.run();
        }

        @Override
        public void onMessage(String channel, String message) {
            look.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        Jedis open = connection;
        if (open != null) {
            open.disconnect();
        }
    }
}
