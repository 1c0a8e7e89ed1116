package io.huisuan.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Quote;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is work, and always the same. */
class CasesTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1,10", "1,60", "5,10", "20,10", "20,60", "100,60"})
    void every_proposal_of_a_sale_applies(int lines, int proposals) {
        Quote quote = Sale.of(lines, proposals).quote();

        assertThat(quote.outcomes()).hasSize(proposals).allMatch(Applied.class::isInstance);
        assertThat(quote).isEqualTo(Sale.of(lines, proposals).quote());
    }

    @ParameterizedTest
    @EnumSource
    void rivals_are_outbid_or_apply(Contested contested) {
        Case asked = contested.asked();
        Quote quote = asked.quote();

        assertThat(quote.outcomes())
                .hasSameSizeAs(asked.proposals())
                .hasAtLeastOneElementOfType(Applied.class)
                .anyMatch(outcome -> outcome instanceof Outbid || outcome instanceof Excluded)
                .hasOnlyElementsOfTypes(
                        Applied.class, Outbid.class, Excluded.class, ThresholdMissed.class);
    }
}
