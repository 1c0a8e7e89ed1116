package io.huisuan.pricing;

import static io.huisuan.pricing.Wish.off;
import static io.huisuan.pricing.Wish.offEachUnit;
import static io.huisuan.pricing.Wish.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rivals of one group on five lines of one unit each, with prices that no discount exhausts. */
class GroupLawsTest {

    private static final int LINES = 5;

    private static final Cart CART =
            Carts.cart(
                    IntStream.range(0, LINES)
                            .mapToObj(i -> Carts.line("" + i, 1, 1_000))
                            .toArray(Line[]::new));

    /** An amount off, once or for each of some lines. */
    private record Rival(long amount, boolean once, BitSet lines) {
        static Rival any(Choices choices) {
            var lines = new BitSet();
            lines.set(choices.upTo(LINES - 1));
            IntStream.range(0, LINES).filter(_ -> choices.onceIn(3)).forEach(lines::set);
            return new Rival(1 + choices.upTo(40L), choices.onceIn(2), lines);
        }

        Wish wish(int number) {
            String[] ids = lines.stream().mapToObj(i -> "" + i).toArray(String[]::new);
            return order("p" + number, once ? off(amount) : offEachUnit(amount)).on(ids).in("g");
        }
    }

    private static List<Rival> rivals(Choices choices) {
        return choices.listOf(1, 7, Rival::any);
    }

    private static Quote quote(List<Rival> rivals) {
        Wish[] wishes =
                IntStream.range(0, rivals.size())
                        .mapToObj(i -> rivals.get(i).wish(i))
                        .toArray(Wish[]::new);
        return Checkout.of(CART, wishes).quote();
    }

    @Test
    void no_other_choice_among_rivals_saves_more() {
        Laws.forAll(
                GroupLawsTest::rivals,
                rivals -> assertThat(quote(rivals).discountTotal()).isEqualTo(most(rivals)));
    }

    @Test
    void at_most_one_rival_wins_each_unit() {
        Laws.forAll(
                GroupLawsTest::rivals,
                rivals -> {
                    var taken = new HashSet<String>();
                    quote(rivals).outcomes().stream()
                            .filter(Applied.class::isInstance)
                            .flatMap(outcome -> ((Applied) outcome).shares().stream())
                            .map(Share::of)
                            .forEach(line -> assertThat(taken.add(line)).isTrue());
                });
    }

    /** By trying all sets of rivals that give once; each other line goes to the best for it. */
    private static long most(List<Rival> rivals) {
        return IntStream.range(0, 1 << rivals.size())
                .mapToLong(set -> worth(rivals, BitSet.valueOf(new long[] {set})))
                .max()
                .orElseThrow();
    }

    private static long worth(List<Rival> rivals, BitSet chosen) {
        var taken = new BitSet();
        long worth = 0;
        for (int i : chosen.stream().toArray()) {
            Rival rival = rivals.get(i);
            if (!rival.once() || taken.intersects(rival.lines())) {
                return 0;
            }
            taken.or(rival.lines());
            worth += rival.amount();
        }
        return worth
                + IntStream.range(0, LINES)
                        .filter(line -> !taken.get(line))
                        .mapToLong(line -> best(rivals, line))
                        .sum();
    }

    private static long best(List<Rival> rivals, int line) {
        return rivals.stream()
                .filter(rival -> !rival.once() && rival.lines().get(line))
                .mapToLong(Rival::amount)
                .max()
                .orElse(0);
    }
}
