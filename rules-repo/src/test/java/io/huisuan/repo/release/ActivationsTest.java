package io.huisuan.repo.release;

import static io.huisuan.repo.release.Plans.cancelled;
import static io.huisuan.repo.release.Plans.day;
import static io.huisuan.repo.release.Plans.live;
import static io.huisuan.repo.release.Plans.now;
import static io.huisuan.repo.release.Plans.planned;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.release.Activation.Status;

import org.junit.jupiter.api.Test;

import java.util.List;

class ActivationsTest {

    private final Activation a = now(1, 1, "a", null);
    private final Activation bOnDay5 = planned(2, 5, "b", "a");

    @Test
    void nothing_is_live_before_the_first() {
        assertThat(live(Activations.of(List.of()), 9)).isEqualTo("nothing");
        assertThat(live(Activations.of(List.of(a)), 0)).isEqualTo("nothing");
        assertThat(live(Activations.of(List.of(a)), 1)).isEqualTo("a");
    }

    @Test
    void a_scheduled_release_goes_live_at_its_instant() {
        var story = Activations.of(List.of(a, bOnDay5));

        assertThat(live(story, 4)).isEqualTo("a");
        assertThat(live(story, 5)).isEqualTo("b");
        assertThat(story.nextAfter(day(1))).contains(bOnDay5);
        assertThat(story.statusAt(day(4), bOnDay5)).isEqualTo(Status.SCHEDULED);
        assertThat(story.statusAt(day(5), bOnDay5)).isEqualTo(Status.LIVE);
        assertThat(story.statusAt(day(5), a)).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void a_scheduled_release_is_suspended_when_its_base_has_moved() {
        var story = Activations.of(List.of(a, bOnDay5, now(3, 3, "c", "a")));

        assertThat(live(story, 9)).isEqualTo("c");
        assertThat(story.suspended()).containsExactly(bOnDay5);
        assertThat(story.statusAt(day(3), bOnDay5)).isEqualTo(Status.SUSPENDED);
        assertThat(story.nextAfter(day(3))).isEmpty();
    }

    @Test
    void it_takes_effect_after_all_when_its_base_is_live_again_in_time() {
        var story = Activations.of(List.of(a, bOnDay5, now(3, 3, "c", "a"), now(4, 4, "a", "c")));

        assertThat(live(story, 5)).isEqualTo("b");
        assertThat(story.suspended()).isEmpty();
    }

    @Test
    void one_that_builds_on_a_suspended_one_is_suspended_too() {
        Activation onTop = planned(3, 6, "c", "b");
        var story = Activations.of(List.of(a, bOnDay5, onTop, now(4, 3, "d", "a")));

        assertThat(live(story, 9)).isEqualTo("d");
        assertThat(story.suspended()).containsExactly(bOnDay5, onTop);
    }

    @Test
    void a_cancelled_one_never_takes_effect() {
        var story = Activations.of(List.of(a, cancelled(bOnDay5)));

        assertThat(live(story, 9)).isEqualTo("a");
        assertThat(story.suspended()).isEmpty();
        assertThat(story.statusAt(day(9), cancelled(bOnDay5))).isEqualTo(Status.CANCELLED);
    }

    @Test
    void going_back_makes_an_earlier_release_live_again() {
        var story = Activations.of(List.of(a, now(2, 2, "b", "a"), now(3, 3, "a", "b")));

        assertThat(live(story, 2)).isEqualTo("b");
        assertThat(live(story, 3)).isEqualTo("a");
        assertThat(story.wasLive('b', day(1))).isFalse();
        assertThat(story.wasLive('b', day(3))).isTrue();
    }

    @Test
    void of_two_at_the_same_instant_the_later_decided_one_wins() {
        var story = Activations.of(List.of(a, now(3, 2, "c", "b"), now(2, 2, "b", "a")));

        assertThat(live(story, 2)).isEqualTo("c");
    }
}
