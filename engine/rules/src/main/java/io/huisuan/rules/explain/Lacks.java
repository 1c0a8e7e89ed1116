package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;
import io.huisuan.rules.explain.Lack.Amount;
import io.huisuan.rules.explain.Lack.OfNextTier;
import io.huisuan.rules.explain.Lack.OfPromotion;
import io.huisuan.rules.explain.Lack.OfProposal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds what carts lack. */
final class Lacks {
    private final Pricer pricer;

    Lacks(Pricer pricer) {
        this.pricer = pricer;
    }

    /** What a promotion that gave nothing, or could give more, lacks in this cart. */
    Optional<Lack> of(Outcome outcome, Cart cart) {
        return switch (outcome) {
            case ThresholdMissed missed -> Optional.of(of(missed));
            case Applied applied
                    when applied.proposal().offer().effect() instanceof Tiered tiered ->
                    ofNextTier(applied.proposal(), tiered, cart);
            case NotEligible(_, _, Unmet(var gaps, _)) when gaps.size() == 1 ->
                    of(gaps.getFirst()).map(OfPromotion::new);
            case Outcome _ -> Optional.empty();
        };
    }

    /** What a promotion lacks in a changed cart; empty when nothing that could be added. */
    Optional<Lack> again(Lack before, String promotion, Cart cart, Quote quote) {
        Stream<Outcome> outcomes =
                quote.outcomes().stream()
                        .filter(outcome -> outcome.promotion().equals(promotion))
                        .filter(outcome -> isAbout(before, outcome));
        List<Outcome> own = outcomes.toList();
        if (own.isEmpty()) {
            return pricer.speakers()
                    .promotion(promotion)
                    .map(silent -> pricer.speakers().notEligible(cart, silent))
                    .flatMap(outcome -> of(outcome, cart));
        }
        return own.stream().flatMap(outcome -> of(outcome, cart).stream()).findFirst();
    }

    private static boolean isAbout(Lack lack, Outcome outcome) {
        return outcome instanceof Outcome.OfProposal spoken
                && switch (lack) {
                    case OfPromotion _ -> true;
                    case OfProposal(var proposal, _) -> Pricer.isSame(proposal, spoken.proposal());
                    case OfNextTier(var proposal, _) -> Pricer.isSame(proposal, spoken.proposal());
                };
    }

    private static Lack of(ThresholdMissed missed) {
        Threshold threshold = missed.threshold();
        return new OfProposal(
                missed.proposal(),
                new Amount(
                        threshold.measure(),
                        threshold.atLeast(),
                        missed.missing(),
                        threshold.of()));
    }

    private static Optional<Amount> of(Gap gap) {
        if (!(gap instanceof Gap.Figure(var condition, long required, _, OptionalLong missing))
                || missing.isEmpty()) {
            return Optional.empty();
        }
        return switch (condition) {
            case HasLines(LineFilter where, _) ->
                    Optional.of(amount(Measure.COUNT, required, missing, new Lines(where)));
            case NumberIs(var field, _, _) ->
                    switch (field) {
                        case LIST_TOTAL ->
                                Optional.of(
                                        amount(
                                                Measure.AMOUNT,
                                                required,
                                                missing,
                                                Target.EVERYTHING));
                        case UNITS ->
                                Optional.of(
                                        amount(
                                                Measure.COUNT,
                                                required,
                                                missing,
                                                Target.EVERYTHING));
                        case ORDERS, POINTS, COUNT, AMOUNT, RISK -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static Amount amount(Measure measure, long required, OptionalLong missing, Target of) {
        return new Amount(measure, required, missing.getAsLong(), of);
    }

    /**
     * How far the target is from its next tier: measured by the kernel itself, which is asked for a
     * tier that no cart reaches.
     */
    private Optional<Lack> ofNextTier(Proposal proposal, Tiered tiered, Cart cart) {
        var tier = new Tier(Long.MAX_VALUE, tiered.tiers().getFirst().gives());
        Offer offer = proposal.offer();
        var unreachable =
                new Offer(
                        offer.stage(),
                        offer.target(),
                        offer.thresholds(),
                        new Tiered(tiered.measure(), tiered.basis(), List.of(tier), false));
        return pricer.price(cart, proposal, unreachable).outcomes().stream()
                .filter(ThresholdMissed.class::isInstance)
                .map(ThresholdMissed.class::cast)
                .filter(missed -> Pricer.isSame(missed.proposal(), proposal))
                .findFirst()
                .flatMap(missed -> next(proposal, tiered, missed.actual()));
    }

    private static Optional<Lack> next(Proposal proposal, Tiered tiered, long actual) {
        LongStream tiers = tiered.tiers().stream().mapToLong(Tier::atLeast);
        return LongStream.concat(tiers, repetition(tiered, actual).stream())
                .filter(atLeast -> atLeast > actual)
                .min()
                .stream()
                .mapToObj(
                        required ->
                                (Lack)
                                        new OfNextTier(
                                                proposal,
                                                new Amount(
                                                        tiered.measure(),
                                                        required,
                                                        required - actual,
                                                        proposal.offer().target())))
                .findFirst();
    }

    /** Where the tier that is reached is given once more. */
    private static OptionalLong repetition(Tiered tiered, long actual) {
        if (!tiered.repeat()) {
            return OptionalLong.empty();
        }
        return tiered.tiers().stream()
                .mapToLong(Tier::atLeast)
                .filter(atLeast -> atLeast > 0 && atLeast <= actual)
                .max()
                .stream()
                .map(atLeast -> (actual / atLeast + 1) * atLeast)
                .findFirst();
    }
}
