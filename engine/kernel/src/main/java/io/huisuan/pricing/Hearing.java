package io.huisuan.pricing;

import io.huisuan.money.Rounding;
import io.huisuan.pricing.Extra.CodeRefused;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Extra.Said;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.OnBundles;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Remark.Custom;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Hears a candidate on the running cart as it is now: what it would give, or why nothing. */
final class Hearing {

    /** What comes of it. */
    sealed interface Result {}

    record Heard(Bid bid) implements Result {}

    record Refused(Outcome why) implements Result {}

    private final Running running;
    private final Candidate candidate;
    private final Proposal proposal;
    private final Offer offer;
    private final Remainder rest;

    private Hearing(Running running, Candidate candidate) {
        this.running = running;
        this.candidate = candidate;
        this.proposal = candidate.proposal;
        this.offer = proposal.offer();
        this.rest = candidate.remainder(running.tally);
    }

    /** A proposal that can't be priced concerns itself alone. */
    static Result of(Running running, Candidate candidate) {
        try {
            return new Hearing(running, candidate).result();
        } catch (RuntimeException broken) {
            return new Refused(new Broken(candidate.proposal, broken.toString()));
        }
    }

    private Result result() {
        if (rest.units() == 0 || rest.money() == 0) {
            return refused(
                    rest.units() == 0 ? LimitReason.UNIT_LIMIT : LimitReason.BUDGET_EXCEEDED);
        }
        for (Threshold threshold : offer.thresholds()) {
            long actual = measure(running, threshold);
            if (actual < threshold.atLeast()) {
                return new Refused(new ThresholdMissed(proposal, threshold, actual));
            }
        }
        return switch (offer.effect()) {
            case Tiered tiered -> tiered(tiered);
            case Single single -> single(single);
        };
    }

    private Refused refused(LimitReason why) {
        return new Refused(new LimitReached(proposal, why));
    }

    private Result single(Single effect) {
        return switch (effect) {
            case Reduction reduction -> reduced(reduction);
            case FreeShipping _ -> reduced(new UnitPrice(0));
            case Multibuy multibuy -> bought(multibuy);
            case PointsDeduct points -> paid(points, part());
            case Swap swap -> onTop(part(), top -> top.of(swap));
            case Grant grant -> onTop(part(), top -> top.of(grant));
            case FreeGift(String sku, int qty, long value) ->
                    onTop(part(), _ -> List.of(new Gift(proposal.promotion(), sku, qty, value)));
            case RejectCode(var codes, Text reason) -> onTop(part(), _ -> refused(codes, reason));
            case Notice _, Custom _ -> onTop(part(), _ -> List.of(said((Remark) effect)));
        };
    }

    private Said said(Remark remark) {
        return new Said(proposal.promotion(), remark);
    }

    private List<Extra> refused(Set<String> codes, Text reason) {
        return codes.stream()
                .filter(running.cart.codes()::contains)
                .<Extra>map(code -> new CodeRefused(proposal.promotion(), code, reason))
                .toList();
    }

    private Result onTop(Selection selection, Function<OnTop, List<Extra>> what) {
        var top = new OnTop(proposal.promotion(), selection, running.tally);
        return heard(Bid.onTop(candidate, what.apply(top), selection));
    }

    /** Fees are not bought, and so never together. */
    private Result bought(Multibuy multibuy) {
        Selection units = part().where(candidate::isFreeToWin);
        if (units.isOfFees()) {
            return new Refused(new Spent(proposal));
        }
        Selection qualifiers =
                multibuy instanceof BuyXGetY buying ? qualifiers(buying, units) : units;
        Cuts cuts =
                switch (multibuy) {
                    case OnBundles bundles -> Bundles.cuts(bundles, units, running);
                    case BuyXGetY buying -> Buying.cuts(buying, qualifiers, units, running);
                };
        if (cuts.units() > rest.units()) {
            return refused(LimitReason.UNIT_LIMIT);
        }
        Bid bid = Bid.of(candidate, multibuy, cuts, running);
        return bid.gives() ? within(bid) : refused(multibuy, units, qualifiers);
    }

    private Refused refused(Multibuy multibuy, Selection units, Selection qualifiers) {
        return new Refused(
                new Shortage(running, proposal, units)
                        .of(multibuy, qualifiers)
                        .<Outcome>map(missed -> missed)
                        .orElseGet(() -> new Spent(proposal)));
    }

    /** Among what was won, when its group has been settled before. */
    private Selection qualifiers(BuyXGetY buying, Selection targets) {
        if (buying.of().isEmpty()) {
            return targets;
        }
        LineFilter where = buying.of().get();
        return candidate.claim().isPresent()
                ? targets.where(unit -> where.matches(running.line(unit.slot)))
                : running.lines(where::matches).where(candidate::isFreeToWin);
    }

    /** Whole lots only, of the points that are left. */
    private Result paid(PointsDeduct deduct, Selection selection) {
        long payable = selection.amount(Basis.RUNNING);
        long most = Rounding.DOWN.share(payable, deduct.most(), PercentOff.WHOLE);
        long room = Math.min(running.leeway(selection), selection.room());
        room = Math.min(room, rest.partial());
        long lots =
                Math.min(
                        running.tally.points() / deduct.points(),
                        Math.min(most, room) / deduct.amount());
        long amount = lots * deduct.amount();
        var spent = new PointsSpent(proposal.promotion(), lots * deduct.points(), amount);
        return within(Bid.once(candidate, amount, Split.BY_AMOUNT, selection, List.of(spent)));
    }

    private Result tiered(Tiered tiered) {
        long actual = measure(target(), tiered.measure(), tiered.basis());
        return tiered.at(actual).map(this::single).orElseGet(() -> missed(tiered, actual));
    }

    private Result missed(Tiered tiered, long actual) {
        if (tiered.tiers().isEmpty()) {
            return new Refused(new Spent(proposal));
        }
        long lowest = tiered.tiers().getFirst().atLeast();
        var threshold = new Threshold(tiered.measure(), tiered.basis(), lowest, offer.target());
        return new Refused(new ThresholdMissed(proposal, threshold, actual));
    }

    private Result reduced(Reduction reduction) {
        return within(Bid.of(candidate, reduction, part(), running));
    }

    /** As far as the budget goes, of which {@code worth} is all that a reduction bids. */
    private Result within(Bid bid) {
        if (bid.worth() > rest.strict()) {
            return refused(LimitReason.BUDGET_EXCEEDED);
        }
        return bid.worth() > rest.partial() ? new Heard(bid.cutDownTo(rest.partial())) : heard(bid);
    }

    private Result heard(Bid bid) {
        return bid.gives() ? new Heard(bid) : new Refused(new Spent(proposal));
    }

    /**
     * What it may work on; what it must reach is measured on all of its target. INVARIANT: looked
     * up last, because looking up the units of a threshold may split runs.
     */
    private Selection part() {
        return limited(candidate.claim().map(Claim::selection).orElseGet(this::target));
    }

    private Selection limited(Selection units) {
        int most = (int) Math.min(proposal.stacking().maxUnits(), rest.units());
        return units.isOfFees() || units.units() <= most
                ? units
                : units.first(most, Targets.DEAREST, candidate::isFreeToWin);
    }

    private Selection target() {
        return candidate
                .target(running.splits())
                .orElseGet(
                        () ->
                                Targets.find(
                                        running,
                                        offer.target(),
                                        proposal.stacking().skipDiscounted(),
                                        candidate::isFreeToWin));
    }

    /** What a threshold measures on the running cart as it is now. */
    static long measure(Running running, Threshold threshold) {
        Selection counted = Targets.find(running, threshold.of(), false);
        return measure(counted, threshold.measure(), threshold.basis());
    }

    /** Fees never count. */
    private static long measure(Selection counted, Measure measure, Basis basis) {
        if (counted.isOfFees()) {
            return 0;
        }
        return switch (measure) {
            case AMOUNT -> counted.amount(basis);
            case COUNT -> counted.units();
        };
    }
}
