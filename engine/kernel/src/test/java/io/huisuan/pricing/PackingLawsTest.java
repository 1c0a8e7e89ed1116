package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

class PackingLawsTest {

    private record Item(long worth, BitSet places) {}

    private static List<Item> items(Choices choices) {
        return choices.listOf(1, 9, c -> new Item(c.upTo(20L), places(c)));
    }

    private static BitSet places(Choices choices) {
        var places = new BitSet();
        places.set(choices.upTo(6));
        IntStream.range(0, 7).filter(_ -> choices.onceIn(4)).forEach(places::set);
        return places;
    }

    @Test
    void nothing_is_better_than_what_is_chosen() {
        Laws.forAll(
                PackingLawsTest::items,
                items -> assertThat(worth(items, chosen(items))).isEqualTo(bestOfAll(items)));
    }

    @Test
    void no_two_of_the_chosen_share_a_place_and_nothing_else_fits() {
        Laws.forAll(
                PackingLawsTest::items,
                items -> {
                    BitSet chosen = chosen(items);
                    assertThat(isLegal(items, chosen)).isTrue();
                    for (int i = 0; i < items.size(); i++) {
                        var more = (BitSet) chosen.clone();
                        more.set(i);
                        assertThat(chosen.get(i) || !isLegal(items, more)).isTrue();
                    }
                });
    }

    private static BitSet chosen(List<Item> items) {
        return Packing.of(
                items.stream().mapToLong(Item::worth).toArray(),
                items.stream().map(Item::places).toList());
    }

    /** By trying everything. */
    private static long bestOfAll(List<Item> items) {
        return IntStream.range(0, 1 << items.size())
                .mapToObj(number -> BitSet.valueOf(new long[] {number}))
                .filter(some -> isLegal(items, some))
                .mapToLong(some -> worth(items, some))
                .max()
                .orElseThrow();
    }

    private static boolean isLegal(List<Item> items, BitSet some) {
        var taken = new BitSet();
        for (int i : some.stream().toArray()) {
            if (taken.intersects(items.get(i).places())) {
                return false;
            }
            taken.or(items.get(i).places());
        }
        return true;
    }

    private static long worth(List<Item> items, BitSet some) {
        return some.stream().mapToLong(i -> items.get(i).worth()).sum();
    }
}
