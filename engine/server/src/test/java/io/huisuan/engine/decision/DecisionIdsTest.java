package io.huisuan.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.engine.Some;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;

class DecisionIdsTest {

    private final Random random = new Random(7);

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_the_time() {
        UUID id = DecisionIds.next(Some.NOON, random);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(Some.NOON.toEpochMilli());
    }

    @Test
    void ids_of_one_instant_differ() {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(DecisionIds.next(Some.NOON, random));
        }

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void later_ids_sort_later() {
        String before = DecisionIds.next(Some.NOON, random).toString();
        String after = DecisionIds.next(Some.NOON.plusMillis(1), random).toString();

        assertThat(before).isLessThan(after);
    }
}
