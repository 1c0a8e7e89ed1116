package io.huisuan.ledger.hold;

/**
 * What a campaign lets through.
 *
 * @param stopped nothing is taken for it any more, whatever a quote says
 * @param honoursLate whether orders that are paid after they expired may go into the overdraft
 * @param budgets how many it has had; a quote that knows of fewer is outdated
 */
public record Gate(boolean stopped, boolean honoursLate, int budgets) {

    public static final Gate OPEN = new Gate(false, false, 0);
}
