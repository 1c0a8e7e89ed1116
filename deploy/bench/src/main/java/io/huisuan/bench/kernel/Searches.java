package io.huisuan.bench.kernel;

import io.huisuan.pricing.Nodes;
import io.huisuan.pricing.Optimality;
import io.huisuan.pricing.Optimality.Bounded;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;

/** What the searches come to. */
final class Searches {

    private static final String ROW = "%-18s %6s %10s %7s %10s  %s%n";

    private Searches() {}

    /** One row for each; amounts in minor units. */
    static void print() {
        System.out.printf(ROW, "search", "lines", "proposals", "nodes", "saves", "optimality");
        for (Contested contested : Contested.values()) {
            Case asked = contested.asked();
            Quote quote = asked.quote();
            System.out.printf(
                    ROW,
                    contested,
                    asked.cart().lines().size(),
                    asked.proposals().size(),
                    Nodes.of(asked.cart(), asked.proposals(), Policy.DEFAULT),
                    quote.discountTotal(),
                    words(quote.optimality()));
        }
    }

    private static String words(Optimality optimality) {
        return switch (optimality) {
            case Optimal _ -> "OPTIMAL";
            case Bounded(long gap) -> "BOUNDED, gap " + gap;
        };
    }
}
