package io.huisuan.ledger.budget;

/**
 * What people let a campaign do while it runs.
 *
 * @param stopped nothing is taken for it any more, whatever a quote says
 * @param honoursLate whether orders that are paid after they expired may go into overdrafts
 * @param budgets how many budgets it has had
 * @param reason why it was stopped or goes on; empty when nobody has said
 */
public record Operated(
        String campaign, boolean stopped, boolean honoursLate, int budgets, String reason) {

    static Operated usual(String campaign) {
        return new Operated(campaign, false, false, 0, "");
    }
}
