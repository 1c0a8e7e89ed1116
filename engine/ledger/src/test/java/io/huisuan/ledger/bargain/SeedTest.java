package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What others compute, too: {@code printf … | openssl dgst -sha256 -mac HMAC -macopt hexkey:…}. */
class SeedTest {

    private static final Seed ZEROS = new Seed(new byte[32]);

    @Test
    void it_is_bound_by_its_sha_256() {
        assertThat(ZEROS.commitment())
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    }

    @Test
    void the_luck_of_a_helper_is_the_first_53_bits_of_an_hmac() {
        assertThat(ZEROS.chance("b1", 1).number()).isEqualTo(8_250_669_772_301_993L);
        assertThat(ZEROS.chance("b1", 2).number()).isEqualTo(3_040_219_073_947_902L);
    }

    @Test
    void it_has_32_bytes() {
        assertThatThrownBy(() -> new Seed(new byte[31])).hasMessageContaining("32");
    }
}
