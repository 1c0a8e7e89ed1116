package io.huisuan.ledger.group;

/**
 * How far groups came that were opened in a time. Virtual members are nobody.
 *
 * @param opened groups
 * @param joined customers who have or had a seat
 * @param paid of these, who have paid; also when they left later
 * @param together of these, who are in groups that are complete
 * @param completed groups
 * @param failed groups
 */
public record GroupFunnel(
        long opened, long joined, long paid, long together, long completed, long failed) {}
