package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Table;
import io.huisuan.rules.drl.DrlRules;
import io.huisuan.rules.drl.ModuleBytes;
import io.huisuan.rules.drl.Voice;
import io.huisuan.rules.index.Index;
import io.huisuan.rules.index.Runs;
import io.huisuan.rules.run.Collected;
import io.huisuan.rules.run.Limits;
import io.huisuan.rules.table.RowRule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release, compiled and loaded: it proposes for carts. Immutable, and safe for any number of
 * threads.
 */
public final class Rulebook implements Speakers, AutoCloseable {
    private final Policy policy;
    private final Map<String, Promotion> promotions;
    private final List<Promotion> limited;
    private final Index<Entry> index;
    private final Alike alike;
    private final GenericRules generic = new GenericRules();
    private final Optional<DrlRules> drl;
    private final TableRows rows;
    private final Explanation explanation;
    private final Tickets tickets;

    /**
     * Loads a rulebook.
     *
     * @param promotions with distinct ids, in any order
     * @param modules by promotion id, the compiled rules of every promotion that is DRL
     * @throws IllegalArgumentException when two promotions share an id, a DRL promotion has no
     *     module, or a table has cells that mean nothing
     */
    public Rulebook(Policy policy, Collection<Promotion> promotions, Map<String, byte[]> modules) {
        this.policy = policy;
        this.promotions =
                promotions.stream()
                        .collect(Collectors.toUnmodifiableMap(Promotion::id, Function.identity()));
        this.limited = byId().filter(promotion -> !promotion.limits().areNone()).toList();
        List<Entry> entries = entries();
        this.index = new Index<>(entries, entry -> Runs.of(entry.promotion()), Entry::cover);
        this.alike = new Alike(entries);
        List<Voice> voices = voices(modules);
        this.drl =
                voices.isEmpty() ? Optional.empty() : Optional.of(new DrlRules(voices, Limits.DRL));
        this.rows = new TableRows(entries);
        this.explanation = new Explanation(this.promotions.values(), rows);
        this.tickets = new Tickets(this.promotions.values(), rows, voices);
    }

    private List<Entry> entries() {
        return byId().flatMap(
                        promotion ->
                                switch (promotion.body()) {
                                    case Form form -> Stream.of(Entry.of(promotion, form));
                                    case Table table -> rows(promotion, table);
                                    case Drl _ -> Stream.<Entry>empty();
                                })
                .toList();
    }

    private static Stream<Entry> rows(Promotion promotion, Table table) {
        return RowRule.of(promotion, table).stream().map(row -> Entry.of(promotion, table, row));
    }

    private List<Voice> voices(Map<String, byte[]> modules) {
        return byId().flatMap(
                        promotion ->
                                switch (promotion.body()) {
                                    case Form _, Table _ -> Stream.<Voice>empty();
                                    case Drl _ -> Stream.of(voice(promotion, modules));
                                })
                .toList();
    }

    private static Voice voice(Promotion promotion, Map<String, byte[]> modules) {
        byte @Nullable [] module = modules.get(promotion.id());
        if (module == null) {
            throw new IllegalArgumentException(
                    promotion.id() + " is DRL, and its compiled rules are missing");
        }
        return Voice.of(promotion, ModuleBytes.read(module));
    }

    private Stream<Promotion> byId() {
        return promotions.values().stream().sorted(Comparator.comparing(Promotion::id));
    }

    @Override
    public Proposals propose(Cart cart) {
        return proposals(Candidates.of(cart, index.candidates(cart)), cart);
    }

    /** The same, with those together that differ in the amounts only. */
    public Proposals brief(Cart cart) {
        return proposals(alike.candidates(cart), cart);
    }

    private Proposals proposals(Candidates candidates, Cart cart) {
        Collected collected = generic.propose(candidates);
        var made = new ArrayList<>(collected.proposals());
        var failed = new ArrayList<>(candidates.failed());
        if (drl.isPresent()) {
            DrlRules.Said said = drl.get().propose(cart);
            made.addAll(said.made());
            failed.addAll(said.failed());
        }
        made.removeIf(proposal -> isIdle(proposal, cart));
        return new Proposals(made, collected.crowd(), failed);
    }

    /** Whether it rejects codes of which none was entered. */
    private static boolean isIdle(Proposal proposal, Cart cart) {
        return proposal.offer().effect() instanceof RejectCode(var codes, _)
                && Collections.disjoint(codes, cart.codes());
    }

    @Override
    public List<NotEligible> notEligible(Cart cart, Proposals proposals) {
        return explanation.of(cart, proposals);
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion) {
        return explanation.of(promotion, cart);
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion, Ticket ticket) {
        return explanation.of(promotion, cart, ticket);
    }

    @Override
    public boolean speaksFor(Ticket ticket, Proposal proposal) {
        List<RowRule> asking = rows.asking(proposal.promotion(), ticket);
        return asking.isEmpty()
                || asking.stream().anyMatch(row -> row.number() == proposal.number());
    }

    @Override
    public List<Promotion> asking(Ticket ticket) {
        return tickets.by(ticket).stream().map(id -> promotions.get(id)).toList();
    }

    public Policy policy() {
        return policy;
    }

    /** All of them, in no particular order. */
    public Collection<Promotion> promotions() {
        return promotions.values();
    }

    /** Those of which there is only so much, by id. */
    public List<Promotion> limited() {
        return limited;
    }

    @Override
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
