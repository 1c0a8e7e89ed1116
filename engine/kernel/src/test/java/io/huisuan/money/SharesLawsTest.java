package io.huisuan.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class SharesLawsTest {

    /** Equal receivers: so many, each of this weight, each holding at most the cap. */
    private record Entry(long weight, int count, long cap) {}

    private record Split(long amount, List<Entry> entries) {
        long[] weights() {
            return entries.stream().mapToLong(Entry::weight).toArray();
        }

        int[] counts() {
            return entries.stream().mapToInt(Entry::count).toArray();
        }

        long[] caps() {
            return entries.stream().mapToLong(Entry::cap).toArray();
        }

        long room() {
            return entries.stream().mapToLong(entry -> entry.cap() * entry.count()).sum();
        }

        /** The same with every receiver by itself. */
        Split single() {
            return new Split(
                    amount,
                    entries.stream()
                            .flatMap(
                                    e ->
                                            IntStream.range(0, e.count())
                                                    .mapToObj(
                                                            _ -> new Entry(e.weight(), 1, e.cap())))
                            .toList());
        }

        long[] parts() {
            return Shares.within(amount, weights(), counts(), caps());
        }
    }

    private static Split split(Choices choices) {
        long largest = choices.among(10L, 1_000L, 1_000_000_000_000L);
        List<Entry> entries =
                choices.listOf(
                        1,
                        7,
                        c ->
                                new Entry(
                                        c.upTo(largest),
                                        1 + (c.onceIn(3) ? c.upTo(9) : 0),
                                        c.upTo(largest)));
        return new Split(choices.upTo(choices.among(10L, 3 * largest, 30 * largest)), entries);
    }

    /** As large as a cart may be: 500 lines of 10,000 units of 10^12. */
    private static Split atTheBounds(Choices choices) {
        long largest = 10_000L * 1_000_000_000_000L;
        long[] weights = new long[choices.onceIn(100) ? 500 : 3];
        Arrays.setAll(weights, _ -> largest - choices.upTo(3L));
        return new Split(
                Arrays.stream(weights).sum() - choices.upTo(largest),
                Arrays.stream(weights).mapToObj(w -> new Entry(w, 1, w)).toList());
    }

    @Test
    void the_parts_sum_to_the_amount_or_to_all_the_room() {
        Laws.forAll(
                SharesLawsTest::split,
                s ->
                        assertThat(Arrays.stream(s.parts()).sum())
                                .isEqualTo(Math.min(s.amount(), s.room())));
    }

    @Test
    void nobody_gets_more_than_its_cap() {
        Laws.forAll(
                SharesLawsTest::split,
                s -> {
                    long[] parts = s.single().parts();
                    long[] caps = s.single().caps();
                    for (int i = 0; i < parts.length; i++) {
                        assertThat(parts[i]).isBetween(0L, caps[i]);
                    }
                });
    }

    @Test
    void equal_receivers_side_by_side_get_what_they_would_get_one_by_one() {
        Laws.forAll(
                SharesLawsTest::split,
                s -> {
                    long[] single = s.single().parts();
                    int at = 0;
                    for (int i = 0; i < s.entries().size(); i++) {
                        int count = s.counts()[i];
                        for (int k = 0; k < count; k++) {
                            long more = k < s.parts()[i] % count ? 1 : 0;
                            assertThat(single[at++]).isEqualTo(s.parts()[i] / count + more);
                        }
                    }
                });
    }

    /** Who still has room stands at the common level, up to the rounding of both. */
    @Test
    void whoever_has_room_left_gets_no_less_for_its_weight_than_anybody() {
        Laws.forAll(
                SharesLawsTest::split,
                s -> {
                    Split single = s.single();
                    long[] parts = single.parts();
                    for (int i = 0; i < parts.length; i++) {
                        for (int other = 0; other < parts.length; other++) {
                            if (parts[i] < single.caps()[i] && single.weights()[i] > 0) {
                                assertThat(
                                                product(parts[other] - 1, single.weights()[i])
                                                        .compareTo(
                                                                product(
                                                                        parts[i] + 1,
                                                                        single.weights()[other])))
                                        .isNotPositive();
                            }
                        }
                    }
                });
    }

    @Test
    void at_the_bounds_of_a_cart_nothing_overflows() {
        Laws.forAll(
                SharesLawsTest::atTheBounds,
                s -> assertThat(Arrays.stream(s.parts()).sum()).isEqualTo(s.amount()));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
