package io.huisuan.repo.release;

import static io.huisuan.repo.release.Plans.activation;
import static io.huisuan.repo.release.Plans.day;
import static io.huisuan.repo.release.Plans.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.release.Activation.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/** For any activations, in particular for those that nobody thought of. */
class ActivationLawsTest {

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
                    var known = all.stream().filter(a -> !a.fromAt().isAfter(day(today))).toList();
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
                                    .filter(a -> !a.fromAt().isBefore(cut.orElse(Plans.START)))
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
                            all.stream().filter(a -> story.statusAt(at, a) == Status.LIVE).count();
                    assertThat(live).isEqualTo(story.liveAt(at).isPresent() ? 1 : 0);
                    assertThat(all)
                            .filteredOn(a -> story.statusAt(at, a) == Status.SUSPENDED)
                            .containsExactlyInAnyOrderElementsOf(story.suspended());
                });
    }

    private static void forEachDay(List<Activation> one, List<Activation> other) {
        for (int day = 0; day <= DAYS; day++) {
            assertThat(live(Activations.of(one), day)).isEqualTo(live(Activations.of(other), day));
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
