package io.huisuan.bench.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.bench.workload.Contest;
import io.huisuan.bench.workload.Floor;
import io.huisuan.bench.workload.Generator;
import io.huisuan.bench.workload.Workload;
import io.huisuan.bench.workload.WorkloadBench.Rival;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ServiceLoader;

/** Who is measured prices right. */
class RivalsTest {

    @Test
    void the_bench_finds_them_by_name() {
        assertThat(ServiceLoader.load(Rival.class))
                .extracting(Rival::name)
                .containsExactly("openl", "drools");
    }

    @ParameterizedTest
    @CsvSource({"openl,100,42", "openl,300,7", "drools,100,42", "drools,200,7"})
    void every_basket_costs_what_a_plain_index_says(String name, int promotions, long seed) {
        Workload workload = Generator.workload(promotions, seed, 8);

        try (var engine = rival(name).load(workload.promotions())) {
            assertThat(
                            Contest.differences(
                                    engine, new Floor(workload.promotions()), workload.baskets()))
                    .isEmpty();
        }
    }

    private static Rival rival(String name) {
        return ServiceLoader.load(Rival.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(rival -> rival.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
