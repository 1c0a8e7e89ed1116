package io.huisuan.ledger.hold;

/**
 * What a campaign lets through.
 *
 * @param stopped nothing is taken for it any more, whatever a quote says
 * @param honoursLate whether orders that are paid after they expired may go into the overdraft
 */
public record Gate(boolean stopped, boolean honoursLate) {

    public static final Gate OPEN = new Gate(false, false);
}
