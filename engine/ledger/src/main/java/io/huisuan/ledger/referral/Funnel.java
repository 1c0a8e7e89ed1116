package io.huisuan.ledger.referral;

/**
 * How far people came in a time. Rewards are those of inviters.
 *
 * @param visited visitors who came by somebody's link for the first time
 * @param bound customers who were brought
 * @param firstOrder of these, who paid for the first time in that time
 * @param earned rewards that began to wait
 * @param granted rewards, and still so
 * @param cancelled rewards that were never given
 * @param clawedBack rewards that were taken back
 */
public record Funnel(
        long visited,
        long bound,
        long firstOrder,
        long earned,
        long granted,
        long cancelled,
        long clawedBack) {}
