package io.huisuan.laws;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tests a law on many cases. When one breaks it, the test fails with the smallest case that was
 * found to break it, and with the seed that makes it again.
 *
 * <p>{@code -Dlaws.cases=1000000} looks longer, {@code -Dlaws.seed=7} elsewhere.
 */
public final class Laws {

    private static final int CASES = Integer.getInteger("laws.cases", 10_000);
    private static final long SEED = Long.getLong("laws.seed", 20261111L);

    private Laws() {}

    /**
     * Tests a law.
     *
     * @param generator makes a case out of choices; the same choices make the same case
     * @param law throws when the case breaks it
     */
    public static <T> void forAll(Function<Choices, T> generator, Consumer<T> law) {
        forAll(CASES, generator, law);
    }

    /** The same on at least so many cases. */
    public static <T> void forAtLeast(int cases, Function<Choices, T> generator, Consumer<T> law) {
        forAll(Math.max(cases, CASES), generator, law);
    }

    private static <T> void forAll(int cases, Function<Choices, T> generator, Consumer<T> law) {
        for (int i = 0; i < cases; i++) {
            var choices = Choices.of(SEED + i);
            T made = generator.apply(choices);
            try {
                law.accept(made);
            } catch (RuntimeException | AssertionError broken) {
                long[] smallest = new Shrinking<>(generator, law).of(choices.made());
                throw report(SEED + i, smallest, generator, law);
            }
        }
    }

    private static <T> AssertionError report(
            long seed, long[] smallest, Function<Choices, T> generator, Consumer<T> law) {
        T made = generator.apply(Choices.of(smallest));
        try {
            law.accept(made);
        } catch (RuntimeException | AssertionError broken) {
            return new AssertionError(
                    "Broken with -Dlaws.seed=%d, and most simply by%n%s%n%s"
                            .formatted(seed, made, broken.getMessage()),
                    broken);
        }
        throw new IllegalStateException("the law breaks only now and then: " + made);
    }
}
