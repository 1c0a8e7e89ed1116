package io.huisuan.ledger.budget;

import static io.huisuan.ledger.budget.BudgetTestData.amount;
import static io.huisuan.ledger.budget.BudgetTestData.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Hmac;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.Stream;

class SlicesTest {

    private static final Instant NOW = Instant.parse("2026-11-10T16:00:00Z");
    private final Slices slices = new Slices(new Hmac(new byte[32]));

    private ResourceId of(Every every, String split, String value) {
        Budget budget = money("main", every, new Split(split), amount(1));
        return slices.of(budget, budget.period(NOW), value);
    }

    @Test
    void names_tell_campaign_budget_period_and_value() {
        assertThat(of(Every.NONE, "", "")).hasToString("BUDGET:singles-day:main:all:=");
        assertThat(of(Every.DAY, "cart.channel", "app"))
                .hasToString("BUDGET:singles-day:main:20261111:app");
        assertThat(of(Every.WEEK, "customer.id", "ann").toString())
                .matches("CUST:[A-Za-z0-9_-]{22}:singles-day:main:w20261109");
    }

    @Test
    void what_does_not_fit_is_hashed_and_no_two_values_are_one() {
        Stream<String> values =
                Stream.of("", "=", "app", "a:b", "上海", "x".repeat(24), "x".repeat(25), "h.x", "h");

        assertThat(values.map(value -> of(Every.DAY, "customer.region", value).toString()))
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("上海") || name.length() > 130);
    }

    @Test
    void the_longest_names_fit() {
        var longest =
                new Budget(
                        "c".repeat(64),
                        "b".repeat(20),
                        0,
                        Counts.USES,
                        "",
                        Every.WEEK,
                        BudgetTestData.SHANGHAI,
                        new Split("cart.attributes.team"),
                        amount(1),
                        1);

        assertThat(slices.of(longest, longest.period(NOW), "很长".repeat(50)).key()).hasSize(120);
    }
}
