package io.huisuan.ledger.budget;

import static io.huisuan.ledger.budget.BudgetTestData.amount;
import static io.huisuan.ledger.budget.BudgetTestData.even;
import static io.huisuan.ledger.budget.BudgetTestData.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.budget.Forecast.Pacing;
import io.huisuan.ledger.budget.Forecast.State;
import io.huisuan.ledger.hold.Resource;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class ForecastTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-10T16:00:00Z");
    private static final Budget DAILY = money("daily", Every.DAY, Split.NONE, amount(24_000));
    private static final Budget ONCE = money("once", Every.NONE, Split.NONE, amount(24_000));

    private static Instant hour(long hours) {
        return MIDNIGHT.plus(Duration.ofHours(hours));
    }

    @Test
    void it_goes_on_as_in_the_last_hour_or_day_whichever_was_faster() {
        assertThat(Forecast.of(ONCE, 14_000, 5_000, 14_000, hour(12)).runsOut())
                .isEqualTo(hour(14));
        assertThat(Forecast.of(ONCE, 14_000, 0, 12_000, hour(12)).runsOut()).isEqualTo(hour(32));
    }

    @Test
    void what_would_run_out_after_its_end_lasts() {
        Forecast forecast = Forecast.of(DAILY, 14_000, 0, 12_000, hour(12));

        assertThat(forecast).isEqualTo(new Forecast(State.LASTS, null, Pacing.AHEAD));
    }

    @Test
    void without_use_or_with_more_coming_back_it_lasts() {
        assertThat(Forecast.of(ONCE, 100, 0, 0, hour(12)).state()).isEqualTo(State.LASTS);
        assertThat(Forecast.of(ONCE, 100, -5, -50, hour(12)).state()).isEqualTo(State.LASTS);
    }

    @Test
    void what_is_used_up_does_not_run_out_again() {
        assertThat(Forecast.of(ONCE, 24_000, 10, 10, hour(12)))
                .isEqualTo(new Forecast(State.USED_UP, null, Pacing.NONE));
        assertThat(Forecast.of(ONCE, 30_000, 10, 10, hour(12)).state()).isEqualTo(State.USED_UP);
    }

    @Test
    void pacing_allows_an_hour_more_or_less() {
        assertThat(Forecast.of(DAILY, 13_000, 0, 0, hour(12)).pacing()).isEqualTo(Pacing.ON);
        assertThat(Forecast.of(DAILY, 13_001, 0, 0, hour(12)).pacing()).isEqualTo(Pacing.AHEAD);
        assertThat(Forecast.of(DAILY, 11_000, 0, 0, hour(12)).pacing()).isEqualTo(Pacing.ON);
        assertThat(Forecast.of(DAILY, 10_999, 0, 0, hour(12)).pacing()).isEqualTo(Pacing.BEHIND);
    }

    @Test
    void the_largest_amounts_are_exact() {
        Budget large = money("large", Every.DAY, Split.NONE, amount(Resource.MOST));

        assertThat(Forecast.of(large, Resource.MOST - 1, Resource.MOST, 1, hour(12)).runsOut())
                .isEqualTo(hour(12));
    }

    @Test
    void an_even_budget_gives_its_share_of_the_time_and_of_one_hour() {
        Budget paced = money("paced", Every.DAY, Split.NONE, even(24_000, null, null));

        assertThat(paced.bound(MIDNIGHT)).isEqualTo(1_000);
        assertThat(paced.bound(hour(12))).isEqualTo(13_000);
        assertThat(paced.bound(hour(23))).isEqualTo(24_000);
        assertThat(paced.bound(hour(24))).isEqualTo(1_000);
    }

    @Test
    void an_even_budget_that_never_begins_anew_goes_by_its_own_time() {
        Budget paced = money("paced", Every.NONE, Split.NONE, even(100, hour(0), hour(100)));

        assertThat(paced.bound(hour(-5))).isZero();
        assertThat(paced.bound(hour(49))).isEqualTo(50);
        assertThat(paced.bound(hour(200))).isEqualTo(100);
    }
}
