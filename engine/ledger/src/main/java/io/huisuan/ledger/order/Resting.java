package io.huisuan.ledger.order;

import java.util.UUID;

/** An order's hold rests on a decision. */
public record Resting(String hold, String client, String order, UUID decision) {}
