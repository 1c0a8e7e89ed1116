package io.huisuan.engine.redis;

import java.time.Duration;
import java.util.Collection;

/** Sets of marks that all nodes share, for a while. */
public final class Marks {

    private final Redis redis;

    public Marks(Redis redis) {
        this.redis = redis;
    }

    /**
     * Adds marks; one that is there counts once.
     *
     * @param keep for so long, from now
     * @throws RedisAway when they could not be added
     */
    public void add(String key, Collection<String> marks, Duration keep) {
        long _ =
                redis.call(
                        client -> {
                            long added = client.sadd(key, marks.toArray(String[]::new));
                            return added + client.expire(key, keep.toSeconds());
                        });
    }

    /**
     * How many different ones there are.
     *
     * @throws RedisAway when nobody can tell
     */
    public long count(String key) {
        return redis.call(client -> client.scard(key));
    }
}
