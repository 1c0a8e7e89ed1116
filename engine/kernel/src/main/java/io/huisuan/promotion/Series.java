package io.huisuan.promotion;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Target.Lines;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rivals of one group that differ only in who speaks, from which amount on, and how much they give.
 * A shop has thousands of promotions and few series; of a series few can win, whatever the cart.
 */
public final class Series {

    private static final Comparator<Proposal> MOST_FIRST =
            Comparator.comparingLong((Proposal member) -> amount(member))
                    .reversed()
                    .thenComparing(Proposal.BY_RANK);

    private final List<Proposal> members;
    private final Proposal first;
    private final long[] from;
    private final LineFilter where;
    private final Predicate<Line> target;

    private Series(List<Proposal> members) {
        this.members = members.stream().sorted(MOST_FIRST).toList();
        this.first = members.stream().min(Proposal.BY_RANK).orElseThrow();
        this.where = where(first.offer().target());
        this.target = where.test();
        this.from = this.members.stream().mapToLong(Series::from).toArray();
    }

    /**
     * What members of one series have in common.
     *
     * @param thresholds as they would be from 0 on
     * @param effect as it would be if it gave the least
     */
    public record Likeness(
            Stage stage,
            Lines target,
            List<Threshold> thresholds,
            Effect effect,
            Stacking stacking) {}

    /** What it has in common with others; nothing when it must be heard by itself. */
    public static Optional<Likeness> likeness(Proposal proposal) {
        Offer offer = proposal.offer();
        Stacking stacking = proposal.stacking();
        boolean isPlain =
                proposal.entitled().equals(Condition.ALWAYS)
                        && !stacking.group().isEmpty()
                        && !stacking.isPicky()
                        && stacking.exclusive() == Exclusive.NO
                        && stacking.maxUnits() == Stacking.NO_LIMIT
                        && offer.thresholds().size() <= 1;
        return isPlain && offer.target() instanceof Lines target
                ? least(offer.effect())
                        .map(
                                least ->
                                        new Likeness(
                                                offer.stage(),
                                                target,
                                                zero(offer),
                                                least,
                                                stacking))
                : Optional.empty();
    }

    private static Optional<Effect> least(Effect effect) {
        return switch (effect) {
            case PercentOff(_, long cap, Effect.Per per) when cap == Effect.NO_CAP ->
                    Optional.of(new PercentOff(1, cap, per));
            case AmountOff(_, Effect.Split split) -> Optional.of(new AmountOff(0, split));
            default -> Optional.empty();
        };
    }

    private static List<Threshold> zero(Offer offer) {
        return offer.thresholds().stream()
                .map(from -> new Threshold(from.measure(), from.basis(), 0, from.of()))
                .toList();
    }

    /**
     * A series.
     *
     * @param members one or more, with the same {@link Likeness}
     */
    public static Series of(List<Proposal> members) {
        return new Series(members);
    }

    private static long amount(Proposal member) {
        return switch (member.offer().effect()) {
            case PercentOff(int basisPoints, _, _) -> basisPoints;
            case AmountOff(long amount, _) -> amount;
            default -> throw new IllegalArgumentException(member + " is in no series");
        };
    }

    private static long from(Proposal member) {
        return member.offer().thresholds().stream().mapToLong(Threshold::atLeast).sum();
    }

    private static LineFilter where(Target target) {
        if (target instanceof Lines(LineFilter where)) {
            return where;
        }
        throw new IllegalArgumentException(target + " is of no series");
    }

    /** Whether each line, or each unit, is won by itself. */
    public boolean isByPieces() {
        return switch (first.offer().effect()) {
            case PercentOff(_, _, Effect.Per per) -> per != Effect.Per.ORDER;
            case AmountOff(_, Effect.Split split) ->
                    split == Effect.Split.PER_UNIT || split == Effect.Split.PER_LINE;
            default -> false;
        };
    }

    /** Whether they work on all goods of any cart. */
    public boolean isOfAllGoods() {
        return where.isAny() && !first.stacking().skipDiscounted();
    }

    /** Which lines they work on, if it is not all goods. */
    public Predicate<Line> target() {
        return target;
    }

    /** The first of them by rank. */
    public Proposal first() {
        return first;
    }

    /** Those who give most first, among equals by rank. */
    public List<Proposal> members() {
        return members;
    }

    /** From how much on that member gives; 0 when it always does. */
    public long from(int member) {
        return from[member];
    }
}
