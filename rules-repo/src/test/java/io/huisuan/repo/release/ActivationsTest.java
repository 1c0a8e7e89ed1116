package io.huisuan.repo.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.release.Activation.Kind;
import io.huisuan.repo.release.Activation.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

class ActivationsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }

    /** Published there and then. */
    private static Activation now(long id, int day, String digest, @Nullable String base) {
        return activation(id, day, digest, base, false, false);
    }

    private static Activation planned(long id, int day, String digest, @Nullable String base) {
        return activation(id, day, digest, base, true, false);
    }

    private static Activation activation(
            long id,
            int day,
            String digest,
            @Nullable String base,
            boolean scheduled,
            boolean cancelled) {
        return new Activation(
                id,
                digest.charAt(0),
                digest,
                base,
                day(day),
                Kind.PUBLISH,
                scheduled,
                "zhao",
                "",
                START,
                cancelled);
    }

    private static Activation cancelled(Activation planned) {
        return new Activation(
                planned.id(),
                planned.releaseNumber(),
                planned.digest(),
                planned.baseDigest(),
                planned.fromAt(),
                planned.kind(),
                planned.scheduled(),
                planned.actor(),
                planned.reason(),
                planned.createdAt(),
                true);
    }

    private static String live(Activations story, int day) {
        return story.liveAt(day(day)).map(Activation::digest).orElse("nothing");
    }

    @Nested
    class Examples {

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
            var story =
                    Activations.of(List.of(a, bOnDay5, now(3, 3, "c", "a"), now(4, 4, "a", "c")));

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

    /** For any activations, in particular for those that nobody thought of. */
    @Nested
    class Laws {

        private static final int DAYS = 12;

        @Test
        void the_order_in_which_they_are_read_never_matters() {
            forAny(
                    (random, all) -> {
                        var shuffled = new ArrayList<>(all);
                        Collections.shuffle(shuffled, random);
                        forEachDay(all, shuffled);
                    });
        }

        @Test
        void what_is_live_has_begun_and_was_not_cancelled() {
            forAny(
                    (_, all) -> {
                        for (int day = 0; day <= DAYS; day++) {
                            Instant at = day(day);
                            Activations.of(all)
                                    .liveAt(at)
                                    .ifPresent(
                                            live -> {
                                                assertThat(live.cancelled()).isFalse();
                                                assertThat(live.fromAt()).isBeforeOrEqualTo(at);
                                            });
                        }
                    });
        }

        @Test
        void a_scheduled_one_replaces_its_base_and_nothing_else() {
            forAny(
                    (_, all) -> {
                        var sorted = all.stream().sorted(Activation.ORDER).toList();
                        for (int i = 0; i < sorted.size(); i++) {
                            Activation last = sorted.get(i);
                            String before = newestOf(sorted.subList(0, i));
                            boolean tookEffect =
                                    Activations.of(sorted.subList(0, i + 1))
                                            .liveAt(last.fromAt())
                                            .filter(last::equals)
                                            .isPresent();
                            assertThat(tookEffect)
                                    .isEqualTo(
                                            !last.cancelled()
                                                    && (!last.scheduled()
                                                            || Objects.equals(
                                                                    before, last.baseDigest())));
                        }
                    });
        }

        private static @Nullable String newestOf(List<Activation> earlier) {
            return Activations.of(earlier).liveAt(Instant.MAX).map(Activation::digest).orElse(null);
        }

        @Test
        void cancelling_is_as_if_it_had_never_been_planned() {
            forAny(
                    (_, all) -> {
                        var without = all.stream().filter(a -> !a.cancelled()).toList();
                        forEachDay(all, without);
                    });
        }

        @Test
        void what_is_planned_for_later_changes_nothing_now() {
            forAny(
                    (random, all) -> {
                        int today = random.nextInt(DAYS);
                        var known =
                                all.stream().filter(a -> !a.fromAt().isAfter(day(today))).toList();
                        assertThat(live(Activations.of(known), today))
                                .isEqualTo(live(Activations.of(all), today));
                    });
        }

        @Test
        void what_came_before_one_that_was_not_scheduled_does_not_matter_after_it() {
            forAny(
                    (random, all) -> {
                        int today = random.nextInt(DAYS);
                        Optional<Instant> cut =
                                all.stream()
                                        .filter(a -> !a.scheduled())
                                        .map(Activation::fromAt)
                                        .filter(from -> !from.isAfter(day(today)))
                                        .max(Instant::compareTo);
                        var deciding =
                                all.stream()
                                        .filter(a -> !a.fromAt().isBefore(cut.orElse(START)))
                                        .toList();
                        assertThat(live(Activations.of(deciding), today))
                                .isEqualTo(live(Activations.of(all), today));
                    });
        }

        @Test
        void every_one_has_one_status_and_at_most_one_is_live() {
            forAny(
                    (random, all) -> {
                        var story = Activations.of(all);
                        Instant at = day(random.nextInt(DAYS));
                        long live =
                                all.stream()
                                        .filter(a -> story.statusAt(at, a) == Status.LIVE)
                                        .count();
                        assertThat(live).isEqualTo(story.liveAt(at).isPresent() ? 1 : 0);
                        assertThat(all)
                                .filteredOn(a -> story.statusAt(at, a) == Status.SUSPENDED)
                                .containsExactlyInAnyOrderElementsOf(story.suspended());
                    });
        }

        private static void forEachDay(List<Activation> one, List<Activation> other) {
            for (int day = 0; day <= DAYS; day++) {
                assertThat(live(Activations.of(one), day))
                        .isEqualTo(live(Activations.of(other), day));
            }
        }

        private static void forAny(BiConsumer<Random, List<Activation>> law) {
            for (long seed = 1; seed <= 2_000; seed++) {
                var random = new Random(seed);
                List<Activation> all = any(random);
                try {
                    law.accept(random, all);
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + all, e);
                }
            }
        }

        /** Few days and few releases, so that ties and returning bases are frequent. */
        private static List<Activation> any(Random random) {
            var all = new ArrayList<Activation>();
            int count = random.nextInt(10);
            for (int id = 1; id <= count; id++) {
                boolean scheduled = random.nextInt(3) > 0;
                all.add(
                        activation(
                                id,
                                random.nextInt(DAYS),
                                digest(random.nextInt(4)),
                                random.nextInt(5) == 0 ? null : digest(random.nextInt(4)),
                                scheduled,
                                scheduled && random.nextInt(4) == 0));
            }
            return all;
        }

        private static String digest(int release) {
            return String.valueOf((char) ('a' + release));
        }
    }
}
