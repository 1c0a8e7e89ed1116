package io.huisuan.pricing;

import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A proposal on its way to its outcome. */
final class Candidate {

    /** What it must win to apply, where the search decides. */
    enum Contested {
        /** It has no rival: it applies. */
        NOT,
        /** A promotion that it does not go with stands against it: all or nothing. */
        AS_A_WHOLE,
        /** Rivals of its group want the same units: each piece by itself. */
        BY_PIECES
    }

    static final Comparator<Candidate> BY_RANK =
            (one, other) -> Proposal.BY_RANK.compare(one.proposal, other.proposal);
    static final Comparator<Candidate> IN_ORDER =
            (one, other) -> Proposal.IN_ORDER.compare(one.proposal, other.proposal);

    final Proposal proposal;
    private final Trail trail;
    private boolean hasRivals;
    private Contested contested = Contested.NOT;
    private int groupNumber;
    private BitSet alone = new BitSet();
    private @Nullable Claim claim;
    private @Nullable Offered offered;
    private OptionalLong wonAsAWhole = OptionalLong.empty();
    private Left.Some left = Left.EVERYTHING;
    private List<Pool> pools = List.of();
    private @Nullable Outcome outcome;
    private @Nullable Series series;
    private @Nullable Entrants entrants;
    private boolean hasSteppedAside;
    private @Nullable Selection target;
    private int targetAt;

    /** One that stands for a series until it is known who of it may win. */
    static Candidate of(Series series) {
        var candidate = new Candidate(series.first(), Trail.NONE);
        candidate.series = series;
        return candidate;
    }

    /** One whose target has been looked up already, when stretches had been split so often. */
    static Candidate on(Selection target, int splits, Proposal proposal) {
        var candidate = new Candidate(proposal, Trail.NONE);
        candidate.target = target;
        candidate.targetAt = splits;
        return candidate;
    }

    /** One that stands for a lineup. */
    static Candidate of(Entrants entrants) {
        var candidate = new Candidate(entrants.first(), Trail.NONE);
        candidate.entrants = entrants;
        return candidate;
    }

    Candidate(Proposal proposal, Trail trail) {
        this.proposal = proposal;
        this.trail = trail;
        this.hasRivals = !proposal.stacking().group().isEmpty();
    }

    /** The same, for another settlement. */
    Candidate again(Trail otherTrail) {
        var again = new Candidate(proposal, otherTrail);
        again.hasRivals = hasRivals;
        again.contested = contested;
        again.groupNumber = groupNumber;
        again.alone = alone;
        again.left = left;
        again.pools = pools;
        again.outcome = outcome;
        return again;
    }

    /** So much is left of its promotion, and of what it shares with others. */
    void has(Left.Some some, List<Pool> shared) {
        left = some;
        pools = shared;
    }

    /** What is left for it after what was given. */
    Remainder remainder(Tally tally) {
        return isLimited()
                ? Remainder.of(proposal.promotion(), left, pools, tally)
                : Remainder.EVERYTHING;
    }

    boolean isLimited() {
        return !left.equals(Left.EVERYTHING) || !pools.isEmpty();
    }

    /** Whether what one gives may be missing to the other. */
    boolean sharesLimitsWith(Candidate other) {
        return isLimited()
                && (proposal.promotion().equals(other.proposal.promotion())
                        || !Collections.disjoint(pools, other.pools));
    }

    /** Whether it works on so many units at most. */
    boolean picksUnits() {
        return stacking().maxUnits() < Stacking.NO_LIMIT
                || left.units() < Left.NO_LIMIT
                || pools.stream().anyMatch(pool -> pool.left().units() < Left.NO_LIMIT);
    }

    Stage stage() {
        return proposal.offer().stage();
    }

    Stacking stacking() {
        return proposal.stacking();
    }

    String group() {
        return stacking().group();
    }

    /** Whether its group has still to settle who wins what. */
    boolean hasRivals() {
        return hasRivals;
    }

    /** Its group lets everybody win, or nobody wants what it wants. */
    void competesWithNobody() {
        boolean before = hasRivals;
        hasRivals = false;
        trail.note(() -> hasRivals = before);
    }

    Contested contested() {
        return contested;
    }

    boolean isContested() {
        return contested != Contested.NOT;
    }

    /** The search decides whether it applies. */
    void isContested(Contested how) {
        contested = how;
        hasRivals = false;
    }

    /** The number of its group among those that compete. */
    int groupNumber() {
        return groupNumber;
    }

    /**
     * It is a rival in a group.
     *
     * @param slots that no rival in its group wants
     */
    void isInGroup(int number, BitSet slots) {
        groupNumber = number;
        alone = slots;
    }

    /** The slots where it has no rival. */
    BitSet alone() {
        return alone;
    }

    /** There is somebody with whom it does not go together at all. */
    void isAloneNowhere() {
        alone = new BitSet();
    }

    /** Whether no rival of its group has won these units. */
    boolean isFreeToWin(Stretch units) {
        return contested != Contested.BY_PIECES || !units.isWonIn(groupNumber);
    }

    /** The part of its target that it won against rivals in an earlier turn of its group. */
    Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    void wins(Claim units) {
        Claim before = claim;
        claim = units;
        trail.note(() -> claim = before);
        competesWithNobody();
    }

    /**
     * What it bid when its group first met.
     *
     * @param ids of the lines or fees where it would have given
     */
    record Offered(long worth, Set<String> ids) {
        static final Offered NOTHING = new Offered(0, Set.of());
    }

    Optional<Offered> offered() {
        return Optional.ofNullable(offered);
    }

    void offers(Offered what) {
        Offered before = offered;
        offered = what;
        trail.note(() -> offered = before);
    }

    /** Whether both are undecided and compete in one group. */
    boolean isRivalOf(Candidate other) {
        return contested == Contested.BY_PIECES
                && other.contested == Contested.BY_PIECES
                && !isDecided()
                && !other.isDecided()
                && groupNumber == other.groupNumber;
    }

    /** What it gives, where it was contested and could win as a whole only. */
    OptionalLong wonAsAWhole() {
        return wonAsAWhole;
    }

    void winsAsAWhole(long worth) {
        wonAsAWhole = OptionalLong.of(worth);
    }

    /** What it stands for, if it stands for a series. */
    Optional<Series> series() {
        return Optional.ofNullable(series);
    }

    /** What its target means, if that was looked up since a stretch was split. */
    Optional<Selection> target(int splits) {
        return targetAt == splits ? Optional.ofNullable(target) : Optional.empty();
    }

    /** Whom it stands for, if it stands for a lineup. */
    Optional<Entrants> entrants() {
        return Optional.ofNullable(entrants);
    }

    /** Whether it stands for others. */
    boolean isCrowd() {
        return series != null || entrants != null;
    }

    /** Members of its series stand for themselves from now on. */
    void stepsAside() {
        hasSteppedAside = true;
    }

    boolean isDecided() {
        return outcome != null || hasSteppedAside;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    void becomes(Outcome what) {
        Outcome before = outcome;
        outcome = what;
        if (trail.isKept()) {
            trail.note(() -> outcome = before);
        }
    }
}
