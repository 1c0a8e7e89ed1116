package io.huisuan.ledger.budget;

import java.time.Instant;

/**
 * By how much a budget's counters grew in an hour.
 *
 * @param at its beginning, UTC
 */
public record Hour(Instant at, long held, long used, long overdrawn) {}
