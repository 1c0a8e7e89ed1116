package io.huisuan.engine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.EmbeddedRedis;
import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisAwayTest {

    private static final String CART = "/v1/carts/c1";
    private static final String EMPTY = "{\"currency\": \"CNY\"}";

    private static EmbeddedRedis redis;
    private static Node node;

    @BeforeAll
    static void start() {
        redis = TestServers.ownRedis();
        redis.close();
        node = Node.start(Office.open(TestServers.mariaDb()), redis);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void running() {
        redis.restart();
    }

    @Test
    void a_node_starts_without_redis_and_finds_it_when_it_comes() {
        redis.close();
        assertAway();

        redis.restart();

        assertBack();
    }

    @Test
    void carts_come_back_by_themselves_after_a_stop() {
        assertBack();
        redis.close();
        for (int i = 0; i < 30; i++) {
            assertAway();
        }

        redis.restart();

        assertBack();
    }

    @Test
    void a_frozen_redis_is_as_good_as_none() {
        assertBack();
        redis.process().freeze();
        for (int i = 0; i < 30; i++) {
            assertAway();
        }

        redis.process().thaw();

        assertBack();
    }

    private static void assertAway() {
        assertThat(node.send("GET", CART).problem()).isEqualTo("503 carts-unavailable");
        assertThat(node.send("PUT", CART, EMPTY).problem()).isEqualTo("503 carts-unavailable");
        assertThat(node.send("PATCH", CART, "{}", "If-Match", "\"1\"").problem())
                .isEqualTo("503 carts-unavailable");
        assertThat(node.send("DELETE", CART).problem()).isEqualTo("503 carts-unavailable");
        assertThat(health()).isEqualTo("200 DEGRADED");
    }

    private static void assertBack() {
        Eventually.holds(() -> assertThat(node.send("PUT", CART, EMPTY).status()).isLessThan(300));
        Eventually.holds(() -> assertThat(health()).isEqualTo("200 UP"));
    }

    private static String health() {
        var health = node.send("GET", "/actuator/health");
        return health.status() + " " + health.at("/components/redis/status");
    }
}
