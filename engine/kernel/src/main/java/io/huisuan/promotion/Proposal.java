package io.huisuan.promotion;

import java.util.Comparator;

/**
 * What one fired rule asks for. Equal proposals are one: saying the same thing twice gives nothing
 * twice.
 *
 * @param promotion the id of the promotion that speaks
 * @param number which of its offers, from 0
 * @param reason what the customer is told
 * @param entitled what must still hold of the cart without the codes that are rejected
 */
public record Proposal(
        String promotion,
        int number,
        Offer offer,
        Stacking stacking,
        Text reason,
        Condition entitled) {

    /** A proposal that rests on no code. */
    public Proposal(String promotion, int number, Offer offer, Stacking stacking, Text reason) {
        this(promotion, number, offer, stacking, reason, Condition.ALWAYS);
    }

    /** The same with another effect. */
    public Proposal with(Effect effect) {
        Offer other = new Offer(offer.stage(), offer.target(), offer.thresholds(), effect);
        return new Proposal(promotion, number, other, stacking, reason, entitled);
    }

    /** The same for one unit, the dearest. */
    public Proposal ofOne() {
        return new Proposal(promotion, number, offer, stacking.atMost(1), reason, entitled);
    }

    /** Priority (higher first), then id, number, target and what it says: never by arrival. */
    public static final Comparator<Proposal> BY_RANK = Proposal::compareRank;

    /** Stage, then rank. */
    public static final Comparator<Proposal> IN_ORDER = Proposal::compareOrder;

    /** Whether both may apply: each admits the other's group, or one promotion says both. */
    public boolean goesWith(Proposal other) {
        return promotion.equals(other.promotion)
                || (stacking.admits(other.stacking.group())
                        && other.stacking.admits(stacking.group()));
    }

    private int compareOrder(Proposal other) {
        int order = offer.stage().compareTo(other.offer.stage());
        return order != 0 ? order : compareRank(other);
    }

    private int compareRank(Proposal other) {
        int order = Integer.compare(other.stacking.priority(), stacking.priority());
        order = order != 0 ? order : promotion.compareTo(other.promotion);
        order = order != 0 ? order : Integer.compare(number, other.number);
        order = order != 0 ? order : compareLines(offer.target(), other.offer.target());
        return order != 0 || equals(other) ? order : toString().compareTo(other.toString());
    }

    /** One rule speaks about many lines, so this comes before comparing the text. */
    private static int compareLines(Target target, Target other) {
        return target instanceof Target.TheseLines(var lines)
                        && other instanceof Target.TheseLines(var otherLines)
                ? SortedStrings.compare(lines, otherLines)
                : 0;
    }
}
