package io.huisuan.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class BreakerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), nanos::get);

    @Test
    void single_failures_do_not_open_it() {
        fail(2);
        breaker.succeeded();
        fail(2);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void it_says_once_that_it_opened_and_once_that_it_closed() {
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.succeeded()).isTrue();
        assertThat(breaker.succeeded()).isFalse();
    }

    @Test
    void an_open_one_admits_one_trial_each_second() {
        fail(3);

        assertThat(breaker.admits()).isFalse();
        pass(Duration.ofMillis(999));
        assertThat(breaker.admits()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void a_trial_that_succeeds_closes_it_for_everybody() {
        fail(3);
        pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
        breaker.succeeded();

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
