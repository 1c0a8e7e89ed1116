package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A release, compiled and loaded: it proposes for carts. Immutable, and safe for any number of
 * threads.
 */
public final class Rulebook implements AutoCloseable {
    private final Policy policy;
    private final Map<String, Promotion> promotions;
    private final Index index;
    private final GenericRules generic = new GenericRules();
    private final Explanation explanation;

    /**
     * Loads a rulebook.
     *
     * @param promotions with distinct ids, in any order
     * @param modules by promotion id, the compiled rules of every promotion that is DRL
     * @throws IllegalArgumentException when two promotions share an id, or a DRL promotion has no
     *     module
     */
    public Rulebook(Policy policy, Collection<Promotion> promotions, Map<String, byte[]> modules) {
        this.policy = policy;
        this.promotions =
                promotions.stream()
                        .collect(Collectors.toUnmodifiableMap(Promotion::id, Function.identity()));
        this.index = new Index(entries());
        this.explanation = new Explanation(this.promotions.values());
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        promotions.values().stream()
                .sorted(Comparator.comparing(Promotion::id))
                .forEach(
                        promotion -> {
                            switch (promotion.body()) {
                                case Form form ->
                                        entries.add(Entry.of(entries.size(), promotion, form));
                                case Drl _ -> {}
                            }
                        });
        return entries;
    }

    /** What this rulebook's rules ask for. */
    public Proposals propose(Cart cart) {
        return new Proposals(generic.propose(cart, index.candidates(cart)), List.of());
    }

    /**
     * Why the promotions that concern the cart but proposed nothing did not: those of which a line
     * or fee matches a target, or whose code was entered. By id.
     */
    public List<NotEligible> notEligible(Cart cart, Proposals proposals) {
        return explanation.of(cart, proposals);
    }

    public Policy policy() {
        return policy;
    }

    public Optional<Promotion> promotion(String id) {
        return Optional.ofNullable(promotions.get(id));
    }

    /**
     * Runs these carts, so that the first customers don't wait for class loading and the JIT
     * compiler.
     */
    public void warm(Collection<Cart> carts) {
        carts.forEach(this::propose);
    }

    @Override
    public void close() {}
}
