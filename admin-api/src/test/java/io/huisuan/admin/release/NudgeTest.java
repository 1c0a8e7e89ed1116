package io.huisuan.admin.release;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.embedded.EmbeddedRedis;
import io.huisuan.embedded.TestServers;

import org.junit.jupiter.api.Test;

import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisConnectionException;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class NudgeTest {

    @Test
    void nodes_are_nudged_and_publishing_does_not_need_it() throws InterruptedException {
        EmbeddedRedis redis = TestServers.ownRedis();
        try (Running server =
                Running.besideDemo(
                        "--huisuan.redis.uri=redis://127.0.0.1:" + redis.port() + "/0")) {
            var crew = new Crew(server);
            BlockingQueue<String> heard = listen(redis);

            crew.live(crew.lin, amountOff("nudged", 100, 10));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("release");

            redis.close();
            String change = crew.approved(crew.lin, amountOff("not-nudged", 100, 10));
            assertThat(ok(crew.publish(change)).at("/activation/state")).isEqualTo("LIVE");
        }
    }

    private static BlockingQueue<String> listen(EmbeddedRedis redis) throws InterruptedException {
        var heard = new ArrayBlockingQueue<String>(10);
        var listening = new CountDownLatch(1);
        var ear =
                new JedisPubSub() {
                    @Override
                    public void onSubscribe(String channel, int channels) {
                        listening.countDown();
                    }

                    @Override
                    public void onMessage(String channel, String message) {
                        heard.add(message);
                    }
                };
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (var jedis = new Jedis("127.0.0.1", redis.port())) {
                                jedis.subscribe(ear, RedisNudge.CHANNEL);
                            } catch (JedisConnectionException gone) {
                                heard.add("gone");
                            }
                        });
        assertThat(listening.await(20, TimeUnit.SECONDS)).isTrue();
        return heard;
    }
}
