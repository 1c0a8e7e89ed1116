package io.huisuan.pricing;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Proposal;

/**
 * What a candidate would give on the running cart as it is now.
 *
 * @param cuts none when it gives a gift
 * @param worth for the customer: the sum of the cuts, or the value of the gifts
 */
record Bid(Candidate candidate, Cuts cuts, Grain grain, long worth) {

    /** In which pieces a bid may win against rivals. */
    enum Grain {
        UNIT,
        LINE,
        WHOLE
    }

    static Bid of(Candidate candidate, Reduction reduction, Selection selection, Running running) {
        Cuts cuts = running.allowed(Discounts.of(reduction, selection, running.policy));
        return new Bid(candidate, cuts, grain(reduction), cuts.total());
    }

    static Bid of(Candidate candidate, FreeGift gift, Selection selection) {
        return new Bid(candidate, Cuts.none(selection), Grain.WHOLE, gift.qty() * gift.value());
    }

    Proposal proposal() {
        return candidate.proposal;
    }

    Selection selection() {
        return cuts.selection();
    }

    /** Where the piece that begins at stretch {@code from} of the selection ends, exclusive. */
    int endOfPiece(int from) {
        return switch (grain) {
            case UNIT -> from + 1;
            case LINE -> selection().endOfSlot(from);
            case WHOLE -> selection().size();
        };
    }

    /** Of a piece. */
    long worth(int from, int end) {
        return grain == Grain.WHOLE ? worth : cuts.total(from, end);
    }

    boolean gives() {
        return isGift() ? selection().size() > 0 : worth > 0;
    }

    boolean isGift() {
        return proposal().offer().effect() instanceof FreeGift;
    }

    private static Grain grain(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(_, long cap, Per per) -> cap < Effect.NO_CAP ? Grain.WHOLE : of(per);
            case AmountOff(_, Split split) -> of(split);
            case UnitPrice _ -> Grain.UNIT;
        };
    }

    private static Grain of(Per per) {
        return switch (per) {
            case UNIT -> Grain.UNIT;
            case LINE -> Grain.LINE;
            case ORDER -> Grain.WHOLE;
        };
    }

    private static Grain of(Split split) {
        return switch (split) {
            case PER_UNIT -> Grain.UNIT;
            case PER_LINE -> Grain.LINE;
            case BY_AMOUNT, BY_QUANTITY -> Grain.WHOLE;
        };
    }
}
