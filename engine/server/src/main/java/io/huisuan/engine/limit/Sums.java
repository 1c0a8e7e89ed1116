package io.huisuan.engine.limit;

import io.huisuan.ledger.hold.Claim;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What several that applied gave together. */
final class Sums {

    private Sums() {}

    static long money(List<Applied> applied) {
        return applied.stream().mapToLong(Applied::amount).sum();
    }

    static long units(List<Applied> applied) {
        return applied.stream().flatMap(one -> one.shares().stream()).mapToLong(Share::units).sum();
    }

    static boolean isOfFees(List<Applied> applied) {
        return applied.stream().anyMatch(one -> !one.fees().isEmpty());
    }

    /** By line. */
    static List<Claim.Share> shares(List<Applied> applied, ToLongFunction<Share> what) {
        Map<String, Long> byLine = new LinkedHashMap<>();
        for (Applied one : applied) {
            one.shares().forEach(s -> byLine.merge(s.of(), what.applyAsLong(s), Long::sum));
        }
        return byLine.entrySet().stream()
                .map(line -> new Claim.Share(line.getKey(), line.getValue()))
                .toList();
    }
}
