package io.huisuan.engine.order;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.repo.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a sealed quote says: who may order what, at which price, and what that claims.
 *
 * @param client whose quote it is
 * @param decision that it was made by
 * @param release the digest of what priced it; null when nothing was live
 * @param cart SHA-256 of the cart with its customer, as it was recorded
 * @param quote SHA-256 of the lines, totals and shares, as they were recorded
 * @param promotions that gave something, with their campaigns
 * @param budgets how many budgets these campaigns had
 * @param coupons the templates of the codes and coupons that it uses
 * @param costs what these take off, by who bears it
 */
record Offer(
        String client,
        UUID decision,
        @Nullable String release,
        String cart,
        String quote,
        Instant until,
        Map<String, String> promotions,
        Map<String, Integer> budgets,
        Set<String> coupons,
        Map<String, Long> costs,
        List<Claim> claims) {

    Offer {
        promotions = Map.copyOf(promotions);
        budgets = Map.copyOf(budgets);
        coupons = new TreeSet<>(coupons);
        costs = new TreeMap<>(costs);
        claims = List.copyOf(claims);
    }

    static Offer of(
            String client,
            Decision decision,
            Instant until,
            Map<String, String> promotions,
            Map<String, Integer> budgets,
            Set<String> coupons,
            Map<String, Long> costs,
            List<Claim> claims) {
        return new Offer(
                client,
                decision.id(),
                decision.digest(),
                Sha256.of(decision.inputs()),
                Sha256.of(decision.quote()),
                until,
                promotions,
                budgets,
                coupons,
                costs,
                claims);
    }

    /** The campaigns that gave something. */
    Set<String> campaigns() {
        return new TreeSet<>(promotions.values());
    }

    /** Whether it claims something of this kind. */
    boolean claims(Kind kind) {
        return claims.stream().anyMatch(claim -> claim.resource().kind() == kind);
    }

    /** Whether it was made of this decision as it is recorded. */
    boolean isOf(Decision recorded) {
        return decision.equals(recorded.id())
                && Objects.equals(release, recorded.digest())
                && cart.equals(Sha256.of(recorded.inputs()))
                && quote.equals(Sha256.of(recorded.quote()));
    }
}
