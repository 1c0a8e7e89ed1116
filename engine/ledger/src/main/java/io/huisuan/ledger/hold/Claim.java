package io.huisuan.ledger.hold;

import java.util.List;

/**
 * What an order asks of one resource.
 *
 * @param campaign on whose behalf
 * @param quantity wanted, 1 to 10^15; money in minor units
 * @param atLeast what the order is content with, 0 to {@code quantity}
 * @param bound what is taken of the resource may not exceed this after the order, 0 to 10^15. A
 *     resource that nobody has defined comes into being with it as its limit
 * @param creates whether the resource may come into being with this claim
 * @param shares which part fell on which line, adding up to {@code quantity}; empty when it cannot
 *     be divided
 */
public record Claim(
        ResourceId resource,
        String campaign,
        long quantity,
        long atLeast,
        long bound,
        boolean creates,
        GiveBack giveBack,
        List<Share> shares) {

    /** The part of a claim that fell on a line of the order. */
    public record Share(String line, long quantity) {}

    public Claim {
        shares = List.copyOf(shares);
        require(quantity >= 1 && quantity <= Resource.MOST, "quantity");
        require(atLeast >= 0 && atLeast <= quantity, "atLeast");
        require(bound >= 0 && bound <= Resource.MOST, "bound");
        require(shares.stream().allMatch(s -> s.quantity >= 0), "shares");
        require(shares.isEmpty() || sum(shares) == quantity, "shares");
        require(shares.stream().map(Share::line).distinct().count() == shares.size(), "shares");
    }

    private static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::quantity).reduce(0, Math::addExact);
    }

    private static void require(boolean fits, String component) {
        if (!fits) {
            throw new IllegalArgumentException("a claim's " + component + " is out of range");
        }
    }

    /** All of it or no order, of a resource that somebody has defined. */
    public static Claim of(ResourceId resource, String campaign, long quantity, GiveBack giveBack) {
        return new Claim(
                resource, campaign, quantity, quantity, Resource.MOST, false, giveBack, List.of());
    }

    /** The order is content with less. */
    public Claim atLeast(long least) {
        return new Claim(resource, campaign, quantity, least, bound, creates, giveBack, shares);
    }

    /** The claim brings its own limit, and the resource with it when there is none yet. */
    public Claim within(long limit) {
        return new Claim(resource, campaign, quantity, atLeast, limit, true, giveBack, shares);
    }

    /** Says which part fell on which line. */
    public Claim shared(List<Share> parts) {
        return new Claim(resource, campaign, quantity, atLeast, bound, creates, giveBack, parts);
    }

    boolean isPartial() {
        return atLeast < quantity;
    }
}
