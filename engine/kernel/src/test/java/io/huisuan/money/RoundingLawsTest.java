package io.huisuan.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

class RoundingLawsTest {

    private record Fraction(Rounding rounding, long amount, long numerator, long denominator) {}

    private static Fraction fraction(Choices choices) {
        long denominator = choices.between(1, choices.among(10L, 10_000L, Long.MAX_VALUE));
        return new Fraction(
                choices.among(Rounding.values()),
                choices.upTo(choices.among(20L, 1_000_000L, Long.MAX_VALUE)),
                choices.upTo(denominator),
                denominator);
    }

    /** However large, the product never overflows and no digit is lost. */
    @Test
    void a_share_is_the_exact_quotient_rounded_once() {
        Laws.forAll(
                RoundingLawsTest::fraction,
                f ->
                        assertThat(f.rounding().share(f.amount(), f.numerator(), f.denominator()))
                                .isEqualTo(exact(f)));
    }

    private static long exact(Fraction f) {
        BigInteger product =
                BigInteger.valueOf(f.amount()).multiply(BigInteger.valueOf(f.numerator()));
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(f.denominator()), 0, mode(f.rounding()))
                .longValueExact();
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
        };
    }
}
