package io.huisuan.engine.order;

import io.huisuan.engine.coupon.Entitlement;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.repo.client.ApiClient;

import java.util.Optional;

/** Makes quotes that orders can be placed with. */
@FunctionalInterface
public interface Sealing {

    /** Where nobody places orders. */
    Sealing NOTHING = (decision, release, client, entitlement) -> Optional.empty();

    /** Seals a decision; nothing for who may not place orders, or who claims too much at once. */
    Optional<Sealed> of(
            Decision decision, Optional<Loaded> release, ApiClient client, Entitlement entitlement);
}
