package io.huisuan.promotion;

import java.util.Comparator;

/**
 * What one fired rule asks for. Equal proposals are one: saying the same thing twice gives nothing
 * twice.
 *
 * @param promotion the id of the promotion that speaks
 * @param number which of its offers, from 0
 * @param reason what the customer is told
 */
public record Proposal(String promotion, int number, Offer offer, Stacking stacking, Text reason) {

    /** Stage, then priority (higher first), then id, number and target: never by arrival. */
    public static final Comparator<Proposal> IN_ORDER =
            Comparator.comparing((Proposal p) -> p.offer().stage())
                    .thenComparing(p -> -p.stacking().priority())
                    .thenComparing(Proposal::promotion)
                    .thenComparing(Proposal::number)
                    .thenComparing(Proposal::lines);

    private String lines() {
        return offer.target() instanceof Target.TheseLines(var ids)
                ? String.join("\n", ids.stream().sorted().toList())
                : "";
    }
}
