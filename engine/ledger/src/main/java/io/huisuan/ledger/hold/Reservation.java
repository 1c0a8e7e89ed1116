package io.huisuan.ledger.hold;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an order needs, or whoever else takes something scarce: all of it or nothing.
 *
 * @param order the shop's name for it, 1 to 64 characters
 * @param campaigns that gave it something, also those that claim nothing: none may be stopped
 * @param budgets how many budgets these had when the quote was made, where that is known
 * @param items what is bought
 * @param claims one per resource
 * @param with stored in the same transaction
 * @param costs what its coupons take off, by who bears it
 * @param atOnce what others are told when it is no order that waits to be paid: what it claims is
 *     used at once
 */
public record Reservation(
        Request request,
        String order,
        Set<String> campaigns,
        Map<String, Integer> budgets,
        List<Item> items,
        List<Claim> claims,
        Beside with,
        Map<String, Long> costs,
        Optional<Told> atOnce) {

    /** The most claims of one order. */
    public static final int MOST_CLAIMS = 200;

    public Reservation {
        budgets = Map.copyOf(budgets);
        costs = Map.copyOf(costs);
        items = List.copyOf(items);
        claims = claims.stream().sorted((a, b) -> a.resource().compareTo(b.resource())).toList();
        var all = new TreeSet<>(campaigns);
        claims.forEach(claim -> all.add(claim.campaign()));
        campaigns = all;
        require(!order.isEmpty() && order.length() <= 64, "order");
        require(claims.size() <= MOST_CLAIMS, "claims");
        require(distinct(claims.stream().map(Claim::resource).toList()), "claims");
        List<String> lines = items.stream().map(Item::line).toList();
        require(distinct(lines), "items");
        require(lines.containsAll(named(claims)), "shares");
    }

    /**
     * An order, which waits to be paid; it knows of no budgets that are set while campaigns run.
     */
    public Reservation(
            Request request,
            String order,
            Set<String> campaigns,
            List<Item> items,
            List<Claim> claims,
            Beside with) {
        this(request, order, campaigns, Map.of(), items, claims, with, Map.of(), Optional.empty());
    }

    /** The same, when it is known how many budgets its campaigns had when it was priced. */
    public Reservation knowing(Map<String, Integer> known) {
        return new Reservation(
                request, order, campaigns, known, items, claims, with, costs, atOnce);
    }

    /** The same, settled at once. */
    public Reservation atOnce(Told told) {
        return new Reservation(
                request, order, campaigns, budgets, items, claims, with, costs, Optional.of(told));
    }

    /** The same, when coupons take so much off that these bear. */
    public Reservation costing(Map<String, Long> by) {
        return new Reservation(request, order, campaigns, budgets, items, claims, with, by, atOnce);
    }

    Origin origin() {
        return new Origin(campaigns, costs);
    }

    private static Set<String> named(List<Claim> claims) {
        var lines = new HashSet<String>();
        claims.forEach(claim -> claim.shares().forEach(share -> lines.add(share.line())));
        return lines;
    }

    private static boolean distinct(List<?> all) {
        return new HashSet<>(all).size() == all.size();
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("an order's " + component + " do not fit");
        }
    }

    State state() {
        return atOnce.isPresent() ? State.COMMITTED : State.HELD;
    }

    Stream<Want> wants() {
        return claims.stream().map(claim -> Want.of(claim, state()));
    }

    /** Whether all budgets were there when the quote was made. */
    boolean knows(String campaign, Gate gate) {
        return gate.budgets() <= budgets.getOrDefault(campaign, gate.budgets());
    }

    boolean isPartial() {
        return claims.stream().anyMatch(Claim::isPartial);
    }
}
