package io.huisuan.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.bench.workload.Workload.Basket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workload is the format's, and this product prices it as the format says. */
class WorkloadTest {

    private static final int BASKETS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"w10.json", "w100.json"})
    void what_a_file_expects_is_what_it_costs(String name) {
        WorkloadFile file = WorkloadFile.read(name);
        var floor = new Floor(file.workload().promotions());

        try (var ours = new Ours(file.workload().promotions())) {
            assertThat(file.workload().baskets()).isNotEmpty();
            for (Basket basket : file.workload().baskets()) {
                assertThat(floor.price(basket)).isEqualTo(file.expected().get(basket.id()));
                assertThat(ours.price(basket)).isEqualTo(file.expected().get(basket.id()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10,w10.json", "100,w100.json"})
    void the_generator_makes_the_files_of_the_format(int promotions, String name) {
        Workload file = WorkloadFile.read(name).workload();

        assertThat(Generator.workload(promotions, 42, file.of(1).size())).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"1000,1", "1000,2", "3000,3"})
    void many_promotions_cost_what_a_plain_index_says(int promotions, long seed) {
        Workload workload = Generator.workload(promotions, seed, BASKETS);
        var floor = new Floor(workload.promotions());

        try (var ours = new Ours(workload.promotions())) {
            for (Basket basket : workload.baskets()) {
                assertThat(ours.price(basket)).isEqualTo(floor.price(basket));
            }
        }
    }

    @Test
    void another_seed_makes_another_workload() {
        assertThat(Generator.workload(10, 1, BASKETS))
                .isNotEqualTo(Generator.workload(10, 2, BASKETS));
    }
}
