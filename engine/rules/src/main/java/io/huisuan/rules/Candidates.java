package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Threshold;
import io.huisuan.rules.table.Hits;
import io.huisuan.rules.table.Hits.Hit;
import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All promotions that the index found for one cart: the one fact of the generic rules. */
public final class Candidates {

    private final List<Proposal> onGoods = new ArrayList<>();
    private final List<Proposal> onFees = new ArrayList<>();
    private final Crowd crowd;
    private final List<Failed> failed;

    private Candidates(Cart cart, List<Candidate> all, Crowd crowd, List<Failed> failed) {
        all.forEach(candidate -> candidate.addTo(onGoods, onFees, cart));
        this.crowd = crowd;
        this.failed = failed;
    }

    /** What the eligible ones propose that touches a line of the cart. */
    public List<Proposal> getOnGoods() {
        return onGoods;
    }

    /** What the eligible ones propose that touches a shipping fee of the cart. */
    public List<Proposal> getOnFees() {
        return onFees;
    }

    /** What eligible ones propose that are too many to be looked at one by one. */
    public Crowd getCrowd() {
        return crowd;
    }

    boolean isEmpty() {
        return onGoods.isEmpty() && onFees.isEmpty() && crowd.isEmpty();
    }

    /** Tables of which rows match that must not match together. */
    List<Failed> failed() {
        return failed;
    }

    static Candidates of(Cart cart, List<Entry> found) {
        return of(cart, found, Crowd.NOBODY);
    }

    static Candidates of(Cart cart, List<Entry> found, Crowd crowd) {
        var all = new ArrayList<Candidate>(found.size());
        Map<String, List<Entry>> rows = new LinkedHashMap<>();
        for (Entry entry : found) {
            if (entry.row().isEmpty()) {
                all.add(new Candidate(entry.promotion().when(), entry.proposals()));
            } else {
                rows.computeIfAbsent(entry.promotion().id(), _ -> new ArrayList<>()).add(entry);
            }
        }
        var failed = new ArrayList<Failed>();
        rows.values().forEach(entries -> add(entries, cart, all, failed));
        return new Candidates(cart, all, crowd, failed);
    }

    private static void add(
            List<Entry> entries, Cart cart, List<Candidate> all, List<Failed> failed) {
        Promotion promotion = entries.getFirst().promotion();
        if (!(promotion.body() instanceof Table table) || !promotion.when().holds(cart)) {
            return;
        }
        List<RowRule> rows = entries.stream().flatMap(entry -> entry.row().stream()).toList();
        Hits hits = Hits.of(table, rows, cart);
        if (!hits.conflict().isEmpty()) {
            failed.add(new Failed(promotion.id(), "rows " + numbers(hits) + " match together"));
            return;
        }
        Map<Integer, List<Proposal>> byRow = new HashMap<>();
        for (Entry entry : entries) {
            entry.row().ifPresent(row -> byRow.put(row.number(), entry.proposals()));
        }
        List<Proposal> proposals =
                hits.of().stream()
                        .flatMap(hit -> of(hit, byRow.getOrDefault(hit.row().number(), List.of())))
                        .toList();
        all.add(new Candidate(promotion.when(), proposals));
    }

    /** As people count rows. */
    private static String numbers(Hits hits) {
        return String.join(
                ", ",
                hits.conflict().stream().map(row -> String.valueOf(row.number() + 1)).toList());
    }

    private static Stream<Proposal> of(Hit hit, List<Proposal> proposals) {
        return hit.isWhole()
                ? proposals.stream()
                : proposals.stream().map(proposal -> on(hit, proposal));
    }

    /** The row's goods are only the lines that no earlier row has taken. */
    private static Proposal on(Hit hit, Proposal proposal) {
        Offer offer = proposal.offer();
        return new Proposal(
                proposal.promotion(),
                proposal.number(),
                new Offer(
                        offer.stage(),
                        on(hit, offer.target()),
                        offer.thresholds().stream().map(threshold -> on(hit, threshold)).toList(),
                        offer.effect()),
                proposal.stacking(),
                proposal.reason(),
                proposal.entitled());
    }

    private static Threshold on(Hit hit, Threshold threshold) {
        return new Threshold(
                threshold.measure(),
                threshold.basis(),
                threshold.atLeast(),
                on(hit, threshold.of()));
    }

    private static Target on(Hit hit, Target target) {
        return target.equals(new Lines(hit.row().lines())) ? new TheseLines(hit.lines()) : target;
    }
}
