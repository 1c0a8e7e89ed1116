package io.huisuan.social.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

class RewardLawsTest {

    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final Caps CAPS = new Caps(5, 20);

    private static Merit merit(Choices choices) {
        return new Merit(
                Merit.lacking(choices.upTo(3L), choices.upTo(3L), choices.onceIn(5)),
                CAPS.reached(choices.upTo(6L), choices.upTo(21L)),
                choices.onceIn(3));
    }

    private static UnaryOperator<Reward> event(Choices choices) {
        Merit merit = merit(choices);
        Instant now = START.plusSeconds(choices.upTo(20L));
        boolean isFine = choices.onceIn(2);
        Why why = choices.among(Why.RETURNED, Why.BELOW_MINIMUM, Why.REVOKED);
        return switch (choices.upTo(2)) {
            case 0 ->
                    reward -> reward instanceof Reward.Pending p ? p.released(now, merit) : reward;
            case 1 -> reward -> reward instanceof Reward.Held h ? h.decided(isFine, merit) : reward;
            default -> reward -> reward.lost(why);
        };
    }

    private static List<Reward> life(Choices choices) {
        Reward reward =
                new Reward.Pending(
                        choices.onceIn(4)
                                ? Optional.empty()
                                : Optional.of(START.plusSeconds(choices.upTo(20L))));
        var life = new ArrayList<Reward>(List.of(reward));
        for (UnaryOperator<Reward> event : choices.listOf(0, 8, RewardLawsTest::event)) {
            reward = event.apply(reward);
            life.add(reward);
        }
        return life;
    }

    @Test
    void a_reward_is_granted_once_at_most_and_what_is_over_stays_over() {
        Laws.forAll(
                RewardLawsTest::life,
                life -> {
                    var changes = new ArrayList<>(life);
                    for (int i = changes.size() - 1; i > 0; i--) {
                        if (changes.get(i).equals(changes.get(i - 1))) {
                            changes.remove(i);
                        }
                    }
                    assertThat(changes)
                            .filteredOn(Reward.Granted.class::isInstance)
                            .hasSizeLessThan(2);
                    assertThat(changes).filteredOn(Reward::isFinal).hasSizeLessThan(2);
                    assertThat(changes).doesNotHaveDuplicates();
                });
    }

    @Test
    void only_what_was_granted_is_clawed_back_and_all_of_that() {
        Laws.forAll(
                RewardLawsTest::life,
                life -> {
                    boolean wasGranted = life.stream().anyMatch(Reward.Granted.class::isInstance);
                    Reward end = life.getLast();
                    assertThat(end instanceof Reward.ClawedBack || end instanceof Reward.Granted)
                            .isEqualTo(wasGranted);
                });
    }

    @Test
    void nothing_is_granted_before_its_time() {
        var waiting = new Reward.Pending(Optional.of(START));
        var good = new Merit(Optional.empty(), Optional.empty(), false);

        assertThat(waiting.released(START.minusNanos(1), good)).isEqualTo(waiting);
        assertThat(waiting.released(START, good)).isEqualTo(new Reward.Granted());
        assertThat(new Reward.Pending(Optional.empty()).released(START, good))
                .isEqualTo(new Reward.Pending(Optional.empty()));
    }

    @Test
    void whoever_is_suspicious_waits_for_a_person_unless_there_is_nothing_to_decide() {
        var waiting = new Reward.Pending(Optional.of(START));

        assertThat(waiting.released(START, new Merit(Optional.empty(), Optional.empty(), true)))
                .isEqualTo(new Reward.Held());
        assertThat(
                        waiting.released(
                                START,
                                new Merit(Optional.of(Why.RETURNED), Optional.empty(), true)))
                .isEqualTo(new Reward.Cancelled(Why.RETURNED));
    }

    @Test
    void nobody_gets_more_than_the_caps_also_not_by_a_person_s_word() {
        var capped = new Merit(Optional.empty(), CAPS.reached(0, 20), false);

        assertThat(new Reward.Pending(Optional.of(START)).released(START, capped))
                .isEqualTo(new Reward.Cancelled(Why.CAP_MONTH));
        assertThat(new Reward.Held().decided(true, capped))
                .isEqualTo(new Reward.Cancelled(Why.CAP_MONTH));
        assertThat(CAPS.reached(5, 19)).contains(Why.CAP_DAY);
        assertThat(CAPS.reached(4, 19)).isEmpty();
    }
}
