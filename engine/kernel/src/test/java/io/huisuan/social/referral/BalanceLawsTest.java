package io.huisuan.social.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.util.List;

class BalanceLawsTest {

    private enum What {
        GRANT,
        CLAW_BACK,
        SPEND
    }

    private record Event(What what, long value) {

        Balance on(Balance balance) {
            return switch (what) {
                case GRANT -> balance.granted(value);
                case CLAW_BACK -> balance.clawedBack(value);
                case SPEND -> balance.covers(value) ? balance.spent(value) : balance;
            };
        }

        /** By how much available less debt grows. */
        long sum(Balance before) {
            return switch (what) {
                case GRANT -> value;
                case CLAW_BACK -> -value;
                case SPEND -> before.covers(value) ? -value : 0;
            };
        }
    }

    private static List<Event> life(Choices choices) {
        long largest = choices.among(3L, 1_000L, 1_000_000_000_000L);
        return choices.listOf(0, 20, c -> new Event(c.among(What.values()), c.upTo(largest)));
    }

    @Test
    void nothing_is_lost_between_what_is_there_and_what_is_owed() {
        Laws.forAll(
                BalanceLawsTest::life,
                life -> {
                    long sum = 0;
                    Balance balance = Balance.NOTHING;
                    for (Event event : life) {
                        sum += event.sum(balance);
                        balance = event.on(balance);
                        assertThat(balance.available() - balance.debt()).isEqualTo(sum);
                        assertThat(Math.min(balance.available(), balance.debt())).isZero();
                    }
                });
    }

    @Test
    void taking_back_what_was_just_granted_leaves_it_as_it_was() {
        Laws.forAll(
                BalanceLawsTest::life,
                life -> {
                    Balance balance = Balance.NOTHING;
                    for (Event event : life) {
                        balance = event.on(balance);
                    }
                    assertThat(balance.granted(700).clawedBack(700)).isEqualTo(balance);
                });
    }

    @Test
    void what_was_spent_is_owed_and_paid_from_the_next_reward() {
        Balance owing = Balance.NOTHING.granted(1_500).spent(1_000).clawedBack(1_500);

        assertThat(owing).isEqualTo(new Balance(0, 1_000));
        assertThat(owing.granted(400)).isEqualTo(new Balance(0, 600));
        assertThat(owing.granted(1_500)).isEqualTo(new Balance(500, 0));
    }

    @Test
    void nobody_spends_what_is_not_there() {
        assertThatThrownBy(() -> new Balance(5, 0).spent(6))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
