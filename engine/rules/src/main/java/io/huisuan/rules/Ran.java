package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An example that was run.
 *
 * @param number its place, from 0
 * @param actual what the cart comes to
 * @param applied which of the promotion's proposals gave something, by their numbers; of a table,
 *     the rows
 * @param isBroken whether the rules broke, or were stopped, and so asked for nothing
 */
public record Ran(
        int number, Example example, Result actual, Set<Integer> applied, boolean isBroken) {

    public Ran {
        applied = Set.copyOf(applied);
    }

    /**
     * Runs a promotion's examples, in order: it is alone, the policy is the default one and nothing
     * is used up.
     *
     * @param rules speak for the promotion, and may speak for others
     */
    public static List<Ran> all(Promotion promotion, Speakers rules) {
        return IntStream.range(0, promotion.examples().size())
                .mapToObj(number -> of(promotion, number, rules))
                .toList();
    }

    /** Runs the examples of a promotion of its own, which must have passed the check. */
    public static List<Ran> all(Promotion promotion, Map<String, byte[]> modules) {
        if (promotion.examples().isEmpty()) {
            return List.of();
        }
        try (var rules = new Rulebook(Policy.DEFAULT, List.of(promotion), modules)) {
            return all(promotion, rules);
        }
    }

    private static Ran of(Promotion promotion, int number, Speakers rules) {
        Example example = promotion.examples().get(number);
        Cart cart = example.cart();
        Proposals said = rules.propose(cart);
        List<Proposal> own =
                said.made().stream()
                        .filter(proposal -> proposal.promotion().equals(promotion.id()))
                        .toList();
        Quote quote = Pricing.quote(cart, own, Policy.DEFAULT, Availability.EVERYTHING);
        return new Ran(
                number,
                example,
                new Result(quote.total(), gifts(quote)),
                applied(quote),
                said.failed().stream().anyMatch(f -> f.promotion().equals(promotion.id())));
    }

    private static Set<String> gifts(Quote quote) {
        return quote.gifts().stream().map(Quote.Gift::sku).collect(Collectors.toSet());
    }

    private static Set<Integer> applied(Quote quote) {
        return quote.outcomes().stream()
                .flatMap(
                        outcome ->
                                outcome instanceof Applied applied
                                        ? Stream.of(applied.proposal().number())
                                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether it came to what its author expects. */
    public boolean holds() {
        return !isBroken && actual.equals(example.expect());
    }
}
