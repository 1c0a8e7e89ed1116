package io.huisuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.CrashPoint;
import io.huisuan.ledger.hold.Crashes;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class FaultsTest {

    @Test
    void a_node_misbehaves_only_where_that_is_allowed() {
        assertThatThrownBy(() -> new Faults(false, "INSIDE_RESERVE:1", Duration.ZERO))
                .hasMessageContaining("huisuan.faults.allowed");
        assertThatThrownBy(() -> new Faults(false, "", Duration.ofHours(1)))
                .hasMessageContaining("huisuan.faults.allowed");
        assertThat(new Faults(false, "", Duration.ZERO).crashes()).isSameAs(Crashes.NONE);
    }

    @Test
    void a_clock_can_be_wrong() {
        var late = new Faults(true, "", Duration.ofHours(-1));

        assertThat(late.clock().instant()).isBefore(Instant.now().minus(Duration.ofMinutes(59)));
    }

    @Test
    void a_crash_point_that_is_not_reached_often_enough_is_passed() {
        Crashes third = new Faults(true, "INSIDE_RESERVE:3", Duration.ZERO).crashes();

        third.at(CrashPoint.INSIDE_RESERVE);
        third.at(CrashPoint.INSIDE_COMMIT);
        third.at(CrashPoint.INSIDE_RESERVE);
        third.at(CrashPoint.INSIDE_COMMIT);
    }
}
