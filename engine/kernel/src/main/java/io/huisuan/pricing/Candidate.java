package io.huisuan.pricing;

import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A proposal on its way to its outcome. */
final class Candidate {

    final Proposal proposal;
    private boolean hasRivals;
    private @Nullable Claim claim;
    private @Nullable Outcome outcome;

    Candidate(Proposal proposal) {
        this.proposal = proposal;
        this.hasRivals = !proposal.stacking().group().isEmpty();
    }

    Stage stage() {
        return proposal.offer().stage();
    }

    String group() {
        return proposal.stacking().group();
    }

    /** Whether its group has still to settle who wins what. */
    boolean hasRivals() {
        return hasRivals;
    }

    /** Its group lets everybody win. */
    void competesWithNobody() {
        hasRivals = false;
    }

    /** The part of its target that it won against rivals in an earlier turn of its group. */
    Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    void wins(Claim units) {
        claim = units;
        hasRivals = false;
    }

    boolean isDecided() {
        return outcome != null;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    void becomes(Outcome what) {
        outcome = what;
    }
}
