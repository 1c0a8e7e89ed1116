package io.huisuan.engine.order;

import java.time.Instant;

/**
 * A quote that an order can be placed with.
 *
 * @param text that only who has the key could have made
 * @param until when it stops being good
 */
public record Sealed(String text, Instant until) {}
