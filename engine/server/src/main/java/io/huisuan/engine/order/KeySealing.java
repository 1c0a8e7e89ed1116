package io.huisuan.engine.order;

import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.pricing.Outcome;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes quotes that orders can be placed with, while the release that priced them is at hand. */
public final class KeySealing implements Sealing {

    /** So long a quote is good. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Seals seals;
    private final LedgerLimiting limits;

    public KeySealing(Keyring keys, LedgerLimiting limits) {
        this.seals = new Seals(keys);
        this.limits = limits;
    }

    @Override
    public Optional<Sealed> of(Decision decision, Optional<Loaded> release, ApiClient client) {
        if (!client.scopes().contains(Scope.ORDER)) {
            return Optional.empty();
        }
        List<Claim> claims = release.map(loaded -> claims(decision, loaded)).orElse(List.of());
        if (claims.size() > Reservation.MOST_CLAIMS) {
            return Optional.empty();
        }
        Set<String> campaigns = release.map(r -> campaigns(decision, r)).orElse(Set.of());
        Instant until = decision.cart().at().plus(GOOD_FOR);
        Offer offer = Offer.of(client.id(), decision.row(), until, campaigns, claims);
        return Optional.of(new Sealed(seals.seal(offer), until));
    }

    private List<Claim> claims(Decision decision, Loaded release) {
        return limits.claims(
                decision.cart(),
                decision.quote(),
                id -> promotion(release, id),
                release.rulebook().policy().couponBack());
    }

    private static Set<String> campaigns(Decision decision, Loaded release) {
        return decision.quote().applied().stream()
                .map(Outcome::promotion)
                .map(id -> promotion(release, id).campaign())
                .collect(Collectors.toSet());
    }

    private static Promotion promotion(Loaded release, String id) {
        return release.rulebook().promotion(id).orElseThrow();
    }
}
