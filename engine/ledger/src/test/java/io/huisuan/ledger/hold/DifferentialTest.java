package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

/** The books in memory, on which most days are lived, behave as those that production has. */
class DifferentialTest {

    private static final int ORDERS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_same_day_has_the_same_answers_and_leaves_the_same_rows(long seed) {
        var tables = TestBooks.emptied();
        var memory = new Simulation(seed, ORDERS, now -> new MemoryRig(now, Set.of()));
        var sql = new Simulation(seed, ORDERS, now -> SqlRig.on(tables, now));

        memory.run();
        sql.run();

        for (int i = 0; i < memory.schedule().size(); i++) {
            assertThat(sql.schedule().get(i)).isEqualTo(memory.schedule().get(i));
        }
        assertThat(sql.rig().rows()).isEqualTo(memory.rig().rows());
    }
}
