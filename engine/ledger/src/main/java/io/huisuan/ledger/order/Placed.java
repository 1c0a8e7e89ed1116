package io.huisuan.ledger.order;

import io.huisuan.ledger.hold.State;

import java.time.Instant;
import java.util.UUID;

/**
 * An order's newest reservation.
 *
 * @param hold its id
 * @param decision that it was reserved with
 * @param expiresAt when it expires or would have, unless paid before
 */
public record Placed(String hold, UUID decision, State state, Instant at, Instant expiresAt) {}
