package io.huisuan.engine.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.huisuan.engine.Some;
import io.huisuan.rules.Rulebook;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Rulebook rulebook = mock();
    private final Place place =
            new Place(new Loaded(new ReleaseName(1, "digest"), "built-in", rulebook), Some.NOON);

    @Test
    void a_release_that_nobody_reads_is_closed_when_it_is_taken_off_the_shelf() {
        place.retire();

        verify(rulebook, times(1)).close();
        assertThat(place.enter()).isFalse();
    }

    @Test
    void a_release_is_closed_by_its_last_reader() {
        assertThat(place.enter()).isTrue();
        assertThat(place.enter()).isTrue();
        place.retire();

        place.leave();
        verify(rulebook, never()).close();

        place.leave();
        verify(rulebook, times(1)).close();
    }

    @Test
    void a_live_release_stays_open_when_its_readers_leave() {
        assertThat(place.enter()).isTrue();
        place.leave();

        verify(rulebook, never()).close();
        assertThat(place.enter()).isTrue();
    }
}
