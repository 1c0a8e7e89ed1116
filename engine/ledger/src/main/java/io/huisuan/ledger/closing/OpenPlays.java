package io.huisuan.ledger.closing;

/**
 * What customers have open of a promotion.
 *
 * @param groups that are neither complete nor failed
 * @param members of these, who have paid
 * @param bargains that somebody may still help in, buy, or pay for
 */
public record OpenPlays(String promotion, long groups, long members, long bargains) {}
