package io.huisuan.repo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Role;
import io.huisuan.repo.Sha256;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-01T00:00:00.000001Z");

    private static AuditEntry entry(
            String actor, String object, String reason, @Nullable String before) {
        return new AuditEntry(
                1,
                AT,
                actor,
                Role.AUTHOR,
                "change.edit",
                object,
                reason,
                before,
                null,
                "{}",
                Chain.START,
                "");
    }

    @Test
    void a_hash_can_be_computed_by_hand() {
        String text =
                "1:1"
                        + "27:2026-11-01T00:00:00.000001Z"
                        + "3:lin"
                        + "6:AUTHOR"
                        + "11:change.edit"
                        + "8:change/1"
                        + "0:"
                        + "-"
                        + "-"
                        + "2:{}"
                        + "64:"
                        + "0".repeat(64);

        assertThat(Chain.hash(entry("lin", "change/1", "", null))).isEqualTo(Sha256.of(text));
    }

    @Test
    void no_byte_can_wander_from_one_field_to_the_next() {
        List<AuditEntry> similar =
                List.of(
                        entry("lin", "change/1", "2", null),
                        entry("lin", "change/12", "", null),
                        entry("lin", "change/1", "2", ""),
                        entry("lin", "change/1", "2-", null),
                        entry("lin", "change/1", "", "2"));

        assertThat(similar.stream().map(Chain::hash)).doesNotHaveDuplicates();
    }
}
