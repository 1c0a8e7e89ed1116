package io.huisuan.engine.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a flash sale is on. Ten o'clock in Shanghai is two o'clock in UTC. */
class FlashSlotsTest {

    private static final Sale MORNING =
            new Sale("morning", 5, 1, "2026-11-11T10:00", "2026-11-11T12:00");
    private static final Sale TOMORROW =
            new Sale("tomorrow", 5, 1, "2026-11-12T10:00", "2026-11-12T12:00");

    private static Node node;

    @BeforeAll
    static void start() {
        Office office = Office.open(TestServers.mariaDb());
        office.publish(MORNING.promotion(), TOMORROW.promotion());
        node = Node.with(office, MovedClock.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String ids(String when) {
        Answer answer = node.send("GET", "/v1/flash-sales?at=" + when);
        return String.join(" ", answer.json().at("/items").findValuesAsString("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-11T01:59:59.999Z, NOT_STARTED, 10000",
        "2026-11-11T02:00:00.000Z, OK,          4900",
        "2026-11-11T03:59:59.999Z, OK,          4900",
        "2026-11-11T04:00:00.000Z, ENDED,       10000"
    })
    void fs_04_a_slot_begins_and_ends_to_the_millisecond(String at, String state, String pays) {
        MovedClock.to(at);

        assertThat(node.send("GET", "/v1/flash-sales/morning").at("/state")).isEqualTo(state);
        assertThat(node.send("POST", "/v1/quotes", MORNING.cart("ann", 1)).at("/total"))
                .as("what is announced is what a quote gives")
                .isEqualTo(pays);
    }

    @Test
    void what_is_on_and_what_begins_within_a_day_is_announced() {
        MovedClock.to("2026-11-11T02:00:00Z");
        assertThat(ids("now")).isEqualTo("morning");
        assertThat(ids("next")).as("to the second of a day").isEqualTo("tomorrow");
        assertThat(ids("")).isEqualTo("morning tomorrow");

        MovedClock.to("2026-11-11T01:59:59Z");
        assertThat(ids("now")).isEmpty();
        assertThat(ids("next")).isEqualTo("morning");

        MovedClock.to("2026-11-11T04:00:00Z");
        assertThat(ids("")).as("what has ended is left out").isEqualTo("tomorrow");
    }

    @Test
    void a_slot_is_told_in_utc() {
        MovedClock.to("2026-11-11T02:00:00Z");
        Answer morning = node.send("GET", "/v1/flash-sales/morning");

        assertThat(morning.at("/from")).isEqualTo("2026-11-11T02:00:00Z");
        assertThat(morning.at("/until")).isEqualTo("2026-11-11T04:00:00Z");
    }
}
