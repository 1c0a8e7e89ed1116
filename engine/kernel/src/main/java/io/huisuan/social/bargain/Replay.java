package io.huisuan.social.bargain;

import io.huisuan.promotion.Play;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Decides every cut again. */
public final class Replay {

    private Replay() {}

    /** What of a cut is not as it should be. */
    public enum What {
        NUMBER,
        CHANCE,
        AMOUNT,
        PRICE
    }

    /**
     * Something that is not as it should be.
     *
     * @param cut its place, from 1
     */
    public record Deviation(int cut, What what, long should, long is) {}

    /**
     * The first deviation of cuts, in the order in which they were made.
     *
     * @param chances what must have decided the cut of each number, from 1
     */
    public static Optional<Deviation> of(
            Play.Bargain terms, IntFunction<Chance> chances, List<Cut> cuts) {
        long price = terms.first();
        for (int i = 0; i < cuts.size(); i++) {
            Cut should = cut(terms, price, i, chances.apply(i + 1), cuts.get(i).band());
            Optional<Deviation> deviation = between(should, cuts.get(i));
            if (deviation.isPresent()) {
                return deviation;
            }
            price = should.price();
        }
        return Optional.empty();
    }

    private static Cut cut(Play.Bargain terms, long price, int before, Chance chance, Band band) {
        long left = price - terms.floor();
        // When nothing was left, nothing should have been cut.
        long amount = left == 0 ? 0 : Cutting.next(terms.cuts(), left, before, chance, band);
        return new Cut(before + 1, chance, band, amount, price - amount);
    }

    private static Optional<Deviation> between(Cut should, Cut is) {
        int cut = should.number();
        return different(cut, What.NUMBER, should.number(), is.number())
                .or(() -> different(cut, What.CHANCE, number(should), number(is)))
                .or(() -> different(cut, What.AMOUNT, should.amount(), is.amount()))
                .or(() -> different(cut, What.PRICE, should.price(), is.price()));
    }

    private static long number(Cut cut) {
        return cut.chance().number();
    }

    private static Optional<Deviation> different(int cut, What what, long should, long is) {
        return should == is ? Optional.empty() : Optional.of(new Deviation(cut, what, should, is));
    }
}
