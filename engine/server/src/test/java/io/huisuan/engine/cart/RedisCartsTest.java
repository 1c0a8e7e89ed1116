package io.huisuan.engine.cart;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.redis.Breaker;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.redis.RedisAddress;

import org.junit.jupiter.api.AfterAll;

import java.time.Duration;

class RedisCartsTest extends CartsContract {

    private static final Redis REDIS =
            new Redis(
                    new RedisAddress(
                            null,
                            "127.0.0.1",
                            TestServers.redis().port(),
                            "",
                            Duration.ofSeconds(5)),
                    new Breaker(20, Duration.ofSeconds(1), System::nanoTime));

    @AfterAll
    static void leave() {
        REDIS.close();
    }

    @Override
    Carts carts() {
        return new RedisCarts(REDIS);
    }
}
