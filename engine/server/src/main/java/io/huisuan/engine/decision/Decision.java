package io.huisuan.engine.decision;

import io.huisuan.cart.Cart;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Quote;

import java.util.Optional;
import java.util.UUID;

/**
 * A quote with all that it depended on.
 *
 * @param cart its {@code at} is when it was priced
 * @param release what priced it; empty when nothing was live
 * @param policy the policy's asset version
 */
public record Decision(
        UUID id,
        Cart cart,
        Optional<ReleaseName> release,
        String policy,
        Availability availability,
        Quote quote) {

    /** Stands for the policy when no release was live. */
    public static final String NO_POLICY = "none";

    /** As the ledger keeps it. */
    public io.huisuan.ledger.Decision row() {
        return DecisionRows.row(this);
    }
}
