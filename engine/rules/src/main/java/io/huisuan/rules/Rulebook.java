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
import java.util.HashMap;
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
    private final GenericRules generic;
    private final Optional<DrlRules> drl;
    private final TableRows rows;
    private final Explanation explanation;
    private final Tickets tickets;
    private final Together together;
    private final Optional<Rulebook> guest;

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
        this.generic = new GenericRules();
        this.index = new Index<>(entries, entry -> Runs.of(entry.promotion()), Entry::cover);
        this.alike = new Alike(entries);
        List<Voice> voices = voices(modules);
        this.drl =
                voices.isEmpty() ? Optional.empty() : Optional.of(new DrlRules(voices, Limits.DRL));
        this.rows = new TableRows(entries);
        this.explanation = new Explanation(this.promotions.values(), rows);
        this.tickets = new Tickets(this.promotions.values(), rows, voices);
        this.together = new Together(this.promotions.values());
        this.guest = Optional.empty();
    }

    private Rulebook(Rulebook own, Rulebook guest) {
        this.policy = own.policy;
        this.promotions = new HashMap<>(own.promotions);
        this.promotions.putAll(guest.promotions);
        this.limited = byId().filter(promotion -> !promotion.limits().areNone()).toList();
        this.generic = own.generic;
        this.index = own.index;
        this.alike = own.alike;
        this.drl = own.drl;
        this.rows = own.rows;
        this.explanation = own.explanation;
        this.tickets = own.tickets;
        this.together = own.together;
        this.guest = Optional.of(guest);
    }

    /**
     * The same, with promotions of another release in the place of its own: those by which
     * something goes on that was begun before. Its policy stays.
     */
    public Rulebook hosting(Rulebook guests) {
        return new Rulebook(this, guests);
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
        return withGuests(proposals(Candidates.of(cart, index.candidates(cart)), cart), cart);
    }

    /** The same, with those together that differ in the amounts only. */
    public Proposals brief(Cart cart) {
        return withGuests(proposals(alike.candidates(cart), cart), cart);
    }

    private Proposals withGuests(Proposals own, Cart cart) {
        return guest.map(other -> own.with(other.propose(cart), other.promotions.keySet()))
                .orElse(own);
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
        return new Proposals(together.of(made, cart), collected.crowd(), failed);
    }

    /** Whether it rejects codes of which none was entered. */
    private static boolean isIdle(Proposal proposal, Cart cart) {
        return proposal.offer().effect() instanceof RejectCode(var codes, _)
                && Collections.disjoint(codes, cart.codes());
    }

    @Override
    public List<NotEligible> notEligible(Cart cart, Proposals proposals) {
        return Stream.concat(
                        explanation.of(cart, proposals).stream()
                                .filter(silent -> guestOf(silent.promotion()).isEmpty())
                                .filter(silent -> !together.isOthers(silent.promotion(), cart)),
                        guest.stream().flatMap(g -> g.notEligible(cart, proposals).stream()))
                .sorted(Comparator.comparing(NotEligible::promotion))
                .toList();
    }

    private Optional<Rulebook> guestOf(String promotion) {
        return guest.filter(other -> other.promotions.containsKey(promotion));
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion) {
        return guestOf(promotion.id())
                .map(other -> other.notEligible(cart, promotion))
                .orElseGet(() -> explanation.of(promotion, cart));
    }

    @Override
    public NotEligible notEligible(Cart cart, Promotion promotion, Ticket ticket) {
        return guestOf(promotion.id())
                .map(other -> other.notEligible(cart, promotion, ticket))
                .orElseGet(() -> explanation.of(promotion, cart, ticket));
    }

    @Override
    public boolean speaksFor(Ticket ticket, Proposal proposal) {
        return guestOf(proposal.promotion())
                .map(other -> other.speaksFor(ticket, proposal))
                .orElseGet(() -> isFor(ticket, proposal));
    }

    private boolean isFor(Ticket ticket, Proposal proposal) {
        List<RowRule> asking = rows.asking(proposal.promotion(), ticket);
        return asking.isEmpty()
                || asking.stream().anyMatch(row -> row.number() == proposal.number());
    }

    @Override
    public List<Promotion> asking(Ticket ticket) {
        return Stream.concat(
                        tickets.by(ticket).stream().filter(id -> guestOf(id).isEmpty()),
                        guest.stream().flatMap(other -> other.tickets.by(ticket).stream()))
                .sorted()
                .map(id -> promotions.get(id))
                .toList();
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
