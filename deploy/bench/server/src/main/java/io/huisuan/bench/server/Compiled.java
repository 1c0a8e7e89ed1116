package io.huisuan.bench.server;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.worker.CompileWorker;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.Blob;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A promotion whose rules are DRL, and what they were compiled to. */
record Compiled(Promotion promotion, Blob module) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** It speaks about every cart, and saves nothing where nothing is shipped. */
    private static final String DRL =
            """
            rule "free shipping"
            when
              Line( qty > 0 )
            then
              offers.freeShipping();
            end
            """;

    /** So many of them; some seconds each. */
    static List<Compiled> some(int count) {
        try (var worker = new CompileWorker(LIMIT)) {
            var authoring = new Authoring(worker);
            return IntStream.range(0, count)
                    .mapToObj(i -> compiled(authoring, "drl-" + i))
                    .toList();
        }
    }

    private static Compiled compiled(Authoring authoring, String id) {
        var promotion =
                new Promotion(
                        id,
                        "bench",
                        new Text(id, id),
                        Currency.getInstance("CNY"),
                        new Schedule(ZoneOffset.UTC, Optional.empty(), Optional.empty()),
                        Stacking.FREE,
                        Condition.ALWAYS,
                        new Drl(DRL));
        return new Compiled(promotion, Blob.of(authoring.compile(promotion).orElseThrow()));
    }
}
