package io.huisuan.rules;

import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rulebooks for tests. */
final class Rulebooks {
    static final Policy POLICY = Policy.DEFAULT;
    static final Map<String, byte[]> NO_MODULES = Map.of();

    private Rulebooks() {}

    static Rulebook of(List<Promotion> promotions) {
        return new Rulebook(POLICY, promotions, NO_MODULES);
    }

    static List<Promotion> random(long seed, int count) {
        var some = new Some(seed);
        return IntStream.range(0, count).mapToObj(some::promotion).toList();
    }
}
