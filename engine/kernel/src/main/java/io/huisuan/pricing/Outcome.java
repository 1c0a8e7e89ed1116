package io.huisuan.pricing;

import io.huisuan.promotion.Gap;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;

import java.util.List;
import java.util.OptionalInt;

/** What became of a proposal, or why a promotion made none. Amounts are minor units. */
public sealed interface Outcome {

    /** The id of the promotion that it is about. */
    String promotion();

    /** An outcome of a proposal. */
    sealed interface OfProposal extends Outcome {
        Proposal proposal();

        @Override
        default String promotion() {
            return proposal().promotion();
        }
    }

    /**
     * It reduced the price.
     *
     * @param amount the sum of the shares
     * @param shares what each line contributed, by lineId; none is 0
     * @param fees what each shipping method contributed
     * @param desired what it would have given if its budget were not short; else the amount
     */
    record Applied(
            Proposal proposal, long amount, List<Share> shares, List<Share> fees, long desired)
            implements OfProposal {
        public Applied {
            shares = List.copyOf(shares);
            fees = List.copyOf(fees);
        }

        /** One that gave all it asked for. */
        public Applied(Proposal proposal, long amount, List<Share> shares, List<Share> fees) {
            this(proposal, amount, shares, fees, amount);
        }
    }

    /**
     * A part of an amount.
     *
     * @param of a lineId or a shipping method
     * @param units how many of it the effect worked on
     * @param before what these units cost until then, together
     */
    record Share(String of, long amount, long units, long before) {}

    /**
     * A rival of its group gave more, or came first, or allows more of what comes later.
     *
     * @param by the promotion that gives most of what it would have given something on
     * @param worth what it would have given in the rival's place
     * @param rivalWorth what its rivals give there
     * @param margin how much more the customer saves without it, all in all
     */
    record Outbid(Proposal proposal, String by, long worth, long rivalWorth, long margin)
            implements OfProposal {}

    /** Another promotion stands alone, or does not go with it. */
    record Excluded(Proposal proposal, String by) implements OfProposal {}

    /** {@code missing = required − actual}, in the threshold's measure. */
    record ThresholdMissed(Proposal proposal, Threshold threshold, long actual)
            implements OfProposal {
        public long required() {
            return threshold.atLeast();
        }

        public long missing() {
            return required() - actual;
        }
    }

    /** The code that it rests on was entered, and does not count. */
    record CodeRejected(Proposal proposal, String code, String by, Text why)
            implements OfProposal {}

    /** Pricing it broke; it concerns itself alone. */
    record Broken(Proposal proposal, String reason) implements OfProposal {}

    /** There is not enough left of it. */
    record LimitReached(Proposal proposal, LimitReason why) implements OfProposal {}

    /** Nothing was left to reduce. */
    record Spent(Proposal proposal) implements OfProposal {}

    /** The promotion's rules broke; it concerns itself alone. */
    record Failed(String promotion, String reason) implements Outcome {}

    /** The promotion proposed nothing. */
    record NotEligible(String promotion, Text name, Why why) implements Outcome {}

    /** Why a promotion proposed nothing. */
    sealed interface Why {}

    /**
     * Outside its schedule.
     *
     * @param isOver whether it has ended; else it has not begun
     */
    record NotRunning(Schedule schedule, boolean isOver) implements Why {}

    /** The cart has another currency. */
    record OtherCurrency() implements Why {}

    /**
     * Its conditions do not hold, or those of any row.
     *
     * @param gaps all parts that do not hold; at least one
     * @param row of a table: the row that these are of, the nearest one; its place, from 0
     */
    record Unmet(List<Gap> gaps, OptionalInt row) implements Why {
        public Unmet {
            gaps = List.copyOf(gaps);
        }

        public Unmet(List<Gap> gaps) {
            this(gaps, OptionalInt.empty());
        }
    }

    /** No line of the cart is what its rules ask for. */
    record NothingMatches() implements Why {}
}
