package io.huisuan.ledger.referral;

/**
 * How far people came in a time.
 *
 * @param visited visitors who came by somebody's link for the first time
 * @param bound customers who were brought
 * @param firstOrder of these, who paid for the first time in that time
 * @param granted rewards of inviters
 */
public record Funnel(long visited, long bound, long firstOrder, long granted) {}
