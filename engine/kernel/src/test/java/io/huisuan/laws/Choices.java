package io.huisuan.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The dice of a generator. Every throw is recorded, so that a case can be made again from its
 * record, and a smaller case from a smaller record: the smallest choice is always 0, and choices
 * that are missing are 0.
 */
public final class Choices {

    private final Supplier<Long> dice;
    private final long[] given;
    private final List<Long> made = new ArrayList<>();

    private Choices(long[] given, Supplier<Long> dice) {
        this.given = given;
        this.dice = dice;
    }

    static Choices of(long seed) {
        var random = new Random(seed);
        return new Choices(new long[0], () -> random.nextLong() >>> 1);
    }

    static Choices of(long[] record) {
        return new Choices(record, () -> 0L);
    }

    /** What was chosen so far. */
    long[] made() {
        return made.stream().mapToLong(Long::longValue).toArray();
    }

    /** 0 to {@code most}. */
    public long upTo(long most) {
        long thrown = made.size() < given.length ? given[made.size()] : dice.get();
        long chosen = most == Long.MAX_VALUE ? thrown : thrown % (most + 1);
        made.add(chosen);
        return chosen;
    }

    public int upTo(int most) {
        return (int) upTo((long) most);
    }

    public long between(long least, long most) {
        return least + upTo(most - least);
    }

    /** Rarely, that is once in so many times. */
    public boolean onceIn(int times) {
        return upTo(times - 1) == times - 1;
    }

    /** The first is the simplest. */
    @SafeVarargs
    public final <T> T among(T... these) {
        return these[upTo(these.length - 1)];
    }

    /** Each element is announced, so that leaving out choices leaves out elements. */
    public <T> List<T> listOf(int least, int most, Function<Choices, T> element) {
        var list = new ArrayList<T>();
        while (list.size() < least || (list.size() < most && upTo(4) > 0)) {
            list.add(element.apply(this));
        }
        return list;
    }

    public <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<T>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = i - upTo(i);
            T moved = shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }

    @Override
    public String toString() {
        return Arrays.toString(made());
    }
}
