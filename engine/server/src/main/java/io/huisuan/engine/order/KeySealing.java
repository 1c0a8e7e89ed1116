package io.huisuan.engine.order;

import io.huisuan.engine.coupon.Costs;
import io.huisuan.engine.coupon.Entitlement;
import io.huisuan.engine.coupon.Using;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.ledger.coupon.Brought;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.pricing.Outcome;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes quotes that orders can be placed with, while the release that priced them is at hand. */
public final class KeySealing implements Sealing {

    /** So long a quote is good. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Seals seals;
    private final LedgerLimiting limits;
    private final Using using;

    public KeySealing(Keyring keys, LedgerLimiting limits) {
        this.seals = new Seals(keys);
        this.limits = limits;
        this.using = new Using(keys.customers());
    }

    @Override
    public Optional<Sealed> of(
            Decision decision,
            Optional<Loaded> release,
            ApiClient client,
            Entitlement entitlement) {
        if (!client.scopes().contains(Scope.ORDER)) {
            return Optional.empty();
        }
        List<Brought> coupons =
                release.map(r -> Using.of(entitlement, decision.quote(), r.rulebook()))
                        .orElse(List.of());
        List<Claim> claims =
                release.map(loaded -> claims(decision, loaded, coupons)).orElse(List.of());
        if (claims.size() > Reservation.MOST_CLAIMS) {
            return Optional.empty();
        }
        Map<String, String> promotions = release.map(r -> promotions(decision, r)).orElse(Map.of());
        Map<String, Integer> budgets = limits.budgets(Set.copyOf(promotions.values()));
        Map<String, Long> costs =
                release.map(r -> Costs.of(coupons, decision.quote(), r.rulebook()))
                        .orElse(Map.of());
        Instant until = decision.cart().at().plus(GOOD_FOR);
        Set<String> templates = coupons.stream().map(Brought::template).collect(Collectors.toSet());
        Offer offer =
                Offer.of(
                        client.id(),
                        decision.row(),
                        until,
                        promotions,
                        budgets,
                        templates,
                        costs,
                        claims);
        return Optional.of(new Sealed(seals.seal(offer), until));
    }

    private List<Claim> claims(Decision decision, Loaded release, List<Brought> coupons) {
        boolean back = release.rulebook().policy().couponBack();
        var claims =
                new ArrayList<>(
                        limits.claims(
                                decision.cart(),
                                decision.quote(),
                                id -> promotion(release, id),
                                back));
        claims.addAll(using.claims(coupons, decision.cart().customer().id(), back));
        claims.addAll(Seating.claims(decision, release));
        return claims;
    }

    private static Map<String, String> promotions(Decision decision, Loaded release) {
        return decision.quote().applied().stream()
                .map(Outcome::promotion)
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(), id -> promotion(release, id).campaign()));
    }

    private static Promotion promotion(Loaded release, String id) {
        return release.rulebook().promotion(id).orElseThrow();
    }
}
