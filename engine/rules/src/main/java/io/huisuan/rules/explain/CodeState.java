package io.huisuan.rules.explain;

import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of a code that was entered, or of a coupon that was chosen. One that does nothing is
 * a result, not an error. Of several promotions that ask for it, those that came furthest count.
 *
 * @param code the code, or the coupon's id
 * @param promotions that came as far as the state says, or that reject it; by id
 * @param why it did not apply: what became of the first of those that ask for it; empty when none
 *     does, and when it applied
 * @param reason what a promotion that rejects it says
 * @param unused how much of its amount is lost, because there is not so much to pay, minor units
 */
public record CodeState(
        String code,
        State state,
        List<String> promotions,
        Optional<Outcome> why,
        Optional<Text> reason,
        long unused) {

    public CodeState {
        promotions = promotions.stream().distinct().sorted().toList();
    }

    /** From the best to the worst. */
    public enum State {
        APPLIED,
        THRESHOLD_MISSED,
        OUTBID,
        EXCLUDED,
        SPENT,
        LIMIT_REACHED,
        FAILED,
        /** A promotion says that it does not count here. */
        REJECTED,
        NOT_ELIGIBLE,
        NOT_STARTED,
        EXPIRED,
        /** The coupon's time has not come. */
        NOT_YET,
        /** Another order has it, and may still be paid. */
        LOCKED,
        USED,
        REVOKED,
        /** Nobody may use such coupons any more. */
        STOPPED,
        UNKNOWN
    }

    /** No promotion asks for it, and the ledger does not know it, or says nothing of it. */
    public static CodeState unknown(String code) {
        return of(code, State.UNKNOWN);
    }

    /** What is wrong with it whatever promotions say. */
    public static CodeState of(String code, State state) {
        return new CodeState(code, state, List.of(), Optional.empty(), Optional.empty(), 0);
    }

    /**
     * Some promotions say that it does not count.
     *
     * @param refused at least one
     */
    static CodeState rejected(String code, List<CodeRefused> refused, Optional<Outcome> why) {
        return new CodeState(
                code,
                State.REJECTED,
                refused.stream().map(CodeRefused::promotion).toList(),
                why,
                Optional.of(refused.getFirst().reason()),
                0);
    }

    /**
     * Nobody rejects it.
     *
     * @param outcomes of the promotions that ask for it
     */
    static CodeState of(String code, List<Outcome> outcomes) {
        State best =
                outcomes.stream()
                        .map(CodeState::state)
                        .min(Comparator.naturalOrder())
                        .orElse(State.UNKNOWN);
        List<Outcome> furthest =
                outcomes.stream().filter(outcome -> state(outcome) == best).toList();
        return new CodeState(
                code,
                best,
                furthest.stream().map(Outcome::promotion).toList(),
                furthest.stream().filter(Predicate.not(Applied.class::isInstance)).findFirst(),
                Optional.empty(),
                furthest.stream().mapToLong(CodeState::unused).sum());
    }

    /** Of an amount that is given once; what a budget is short of is another matter. */
    private static long unused(Outcome outcome) {
        return outcome instanceof Applied(Proposal by, long amount, _, _, long desired)
                        && desired == amount
                ? Math.max(0, once(by.offer().effect()) - amount)
                : 0;
    }

    /** Of several tiers it is not known which one gave. */
    private static long once(Effect effect) {
        return switch (effect) {
            case AmountOff(long amount, Split split)
                    when split == Split.BY_AMOUNT || split == Split.BY_QUANTITY ->
                    amount;
            case Tiered(_, _, var tiers, boolean repeat) when !repeat && tiers.size() == 1 ->
                    once(tiers.getFirst().gives());
            case Effect _ -> 0;
        };
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case Applied _ -> State.APPLIED;
            case ThresholdMissed _ -> State.THRESHOLD_MISSED;
            case Outbid _ -> State.OUTBID;
            case Excluded _ -> State.EXCLUDED;
            case Spent _ -> State.SPENT;
            case LimitReached _ -> State.LIMIT_REACHED;
            case CodeRejected _ -> State.REJECTED;
            case Failed _, Broken _ -> State.FAILED;
            case NotEligible(_, _, NotRunning(_, boolean isOver)) ->
                    isOver ? State.EXPIRED : State.NOT_STARTED;
            case NotEligible _ -> State.NOT_ELIGIBLE;
        };
    }
}
