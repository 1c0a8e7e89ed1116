package io.huisuan.engine.health;

import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.redis.RedisAway;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import redis.clients.jedis.UnifiedJedis;

/** Whether carts can be stored. Quotes of carts that are sent along go on without Redis. */
public final class RedisHealth implements HealthIndicator {

    private final Redis redis;

    public RedisHealth(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Health health() {
        try {
            redis.call(UnifiedJedis::ping);
            return Health.up().build();
        } catch (RedisAway e) {
            return Degraded.because(String.valueOf(e.getMessage()))
                    .withDetail("effect", "cart calls answer 503; POST /v1/quotes goes on")
                    .build();
        }
    }
}
