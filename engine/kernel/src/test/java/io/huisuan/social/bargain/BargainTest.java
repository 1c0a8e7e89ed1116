package io.huisuan.social.bargain;

import static io.huisuan.social.bargain.SomeBargains.START;
import static io.huisuan.social.bargain.SomeBargains.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.promotion.Play;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** ¥199 to ¥99 with ten friends, in two days; a day to buy. */
class BargainTest {

    private static final Instant END = START.plus(Duration.ofDays(2));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Chance UNLUCKY = new Chance(0);

    private static Bargain started(boolean atAnyPrice) {
        return Bargain.started(
                terms(199_00, 99_00, new Play.FixedHelpers(10, 5_00, 20_00), atAnyPrice), START);
    }

    private static Bargain helped(Bargain bargain, int helpers) {
        Bargain after = bargain;
        for (int i = 0; i < helpers; i++) {
            after = after.help(UNLUCKY, Band.NONE, START).orElseThrow().after();
        }
        return after;
    }

    private static Bargain won() {
        return helped(started(false), 10);
    }

    @Test
    void the_tenth_friend_wins_it_and_there_is_a_day_to_buy() {
        assertThat(helped(started(false), 9).state()).isEqualTo(new State.Open(END));
        assertThat(won().state()).isEqualTo(new State.Success(START.plus(DAY)));
        assertThat(won().price()).isEqualTo(99_00);
    }

    @Test
    void progress_is_rounded_down_so_that_all_is_shown_only_when_it_is_all() {
        Bargain almost = new Bargain(started(false).terms(), 99_01, 9, started(false).state());

        assertThat(almost.progress()).isEqualTo(99_99);
        assertThat(won().progress()).isEqualTo(100_00);
        assertThat(started(false).progress()).isZero();
    }

    @Test
    void nobody_helps_when_its_time_is_over_or_it_is_won() {
        assertThat(started(false).help(UNLUCKY, Band.NONE, END.minusNanos(1))).isPresent();
        assertThat(started(false).help(UNLUCKY, Band.NONE, END)).isEmpty();
        assertThat(won().help(UNLUCKY, Band.NONE, START)).isEmpty();
    }

    @Test
    void a_thousand_help_and_no_more() {
        Bargain endless =
                Bargain.started(terms(1_000_000, 0, new Play.Weighted(1, 1), false), START);

        assertThat(helped(endless, 1_000).help(UNLUCKY, Band.NONE, START)).isEmpty();
    }

    @Test
    void above_the_floor_it_fails_at_the_end() {
        Bargain bargain = helped(started(false), 5);

        assertThat(bargain.asOf(END.minusNanos(1))).isEqualTo(bargain);
        assertThat(bargain.asOf(END).state()).isEqualTo(new State.Failed());
        assertThat(bargain.asOf(END).order(END)).isEmpty();
    }

    @Test
    void or_can_be_bought_for_what_it_has_come_to_where_that_is_agreed() {
        Bargain bargain = helped(started(true), 5);

        assertThat(bargain.asOf(END).state()).isEqualTo(new State.Success(END.plus(DAY)));
        assertThat(bargain.asOf(END).price()).isEqualTo(174_00);
        assertThat(bargain.asOf(END.plus(DAY)).state()).isEqualTo(new State.Expired());
    }

    @Test
    void time_takes_one_step_after_the_other() {
        Bargain later = helped(started(true), 5).passed(END.plus(DAY)).orElseThrow();

        assertThat(later.state()).isInstanceOf(State.Success.class);
        assertThat(later.passed(END.plus(DAY)).orElseThrow().state())
                .isEqualTo(new State.Expired());
    }

    @Test
    void it_is_ordered_once_and_bought() {
        Bargain ordered = won().order(START).orElseThrow();

        assertThat(ordered.order(START)).isEmpty();
        assertThat(ordered.asOf(END).state()).isInstanceOf(State.Ordered.class);
        assertThat(ordered.pay().orElseThrow().state()).isEqualTo(new State.Finished());
        assertThat(ordered.pay().orElseThrow().pay()).isEmpty();
        assertThat(ordered.pay().orElseThrow().order(START)).isEmpty();
    }

    @Test
    void an_order_that_is_off_gives_it_back_while_there_is_time() {
        Bargain ordered = won().order(START).orElseThrow();

        assertThat(ordered.cancel(START)).contains(won());
        assertThat(ordered.cancel(START.plus(DAY)).orElseThrow().state())
                .isEqualTo(new State.Expired());
        assertThat(won().cancel(START)).isEmpty();
    }

    @Test
    void who_pays_late_and_is_accepted_has_bought_it() {
        Bargain expired = won().asOf(START.plus(DAY));

        assertThat(expired.state()).isEqualTo(new State.Expired());
        assertThat(expired.order(START.plus(DAY))).isEmpty();
        assertThat(expired.pay().orElseThrow().state()).isEqualTo(new State.Finished());
        assertThat(started(false).pay()).isEmpty();
    }

    @Test
    void a_price_is_between_the_floor_and_the_first() {
        assertThatThrownBy(
                        () -> new Bargain(started(false).terms(), 98_99, 0, started(false).state()))
                .hasMessageContaining("9899");
    }

    @Test
    void somebody_ends_it_and_only_an_order_that_has_it_may_still_be_paid() {
        Bargain ordered = won().order(START).orElseThrow();
        Bargain stopped = ordered.stop(START).orElseThrow();

        assertThat(started(true).stop(START).orElseThrow().state()).isEqualTo(new State.Failed());
        assertThat(won().stop(START).orElseThrow().state()).isEqualTo(new State.Expired());
        assertThat(stopped.stop(START)).isEmpty();
        assertThat(stopped.cancel(START).orElseThrow().state()).isEqualTo(new State.Expired());
        assertThat(stopped.pay().orElseThrow().state()).isEqualTo(new State.Finished());
        assertThat(stopped.pay().orElseThrow().stop(START)).isEmpty();
    }
}
